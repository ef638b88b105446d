/**
 * ICE candidates of browsers that hide their address.
 *
 * A browser without camera permission names itself `<uuid>.local`, which resolves only where multicast
 * passes. The host knows the address each socket came from, and says that instead.
 */

const HIDDEN = /^[^\s]+\.local\.?$/i;
/** As browsers make it up: a UUID, so that nothing else of the network is ever asked for. */
const MADE_UP = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.local$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const IPV6 = /^(?=.*:.*:)[0-9a-f:]{2,39}$/i;
const LINK_LOCAL = /^fe[89ab]/i;
const MAPPED = /^::ffff:(?=[\d.]+$)/i;

/** Place of the address among the words of a candidate line (RFC 8839: after component, transport, priority). */
const ADDRESS_WORD = 4;

/**
 * Puts a socket's address in place of a hidden one.
 *
 * Anything else comes back as it was: another kind of candidate, an address that is none, and one
 * that other machines cannot use: loopback, or IPv6 link-local, which needs each one's own zone.
 *
 * @param candidate a candidate line, with or without the `a=` in front
 * @param address remote address of the socket it came through, as Node gives it (`::ffff:` is unwrapped)
 */
export function withPlainAddress(candidate: string, address: string): string {
  const plain = plainAddress(address);
  if (plain === undefined) return candidate;
  const words = candidate.split(' ');
  const isCandidate = /^(?:a=)?candidate:/.test(candidate);
  const hidden = words[ADDRESS_WORD];
  if (!isCandidate || hidden === undefined || !HIDDEN.test(hidden)) return candidate;
  return words.with(ADDRESS_WORD, plain).join(' ');
}

/** The `.local` name that a browser made up for this candidate; undefined if it shows its address. */
export function hiddenName(candidate: string): string | undefined {
  const word = candidate.split(' ')[ADDRESS_WORD];
  return word !== undefined && MADE_UP.test(word) ? word.toLowerCase() : undefined;
}

function plainAddress(address: string): string | undefined {
  const bare = address.replace(MAPPED, '');
  if (bare.startsWith('127.') || bare === '::1' || LINK_LOCAL.test(bare)) return undefined;
  return IPV4.test(bare) || IPV6.test(bare) ? bare : undefined;
}
