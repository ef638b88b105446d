/** A bare address within a line: where it stands, and what it leads to. */
export type Address = { readonly from: number; readonly to: number; readonly href: string };

type ParsedUrl = {
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
  readonly href: string;
};

// Node and every browser have it; src/shared is compiled with the types of neither.
const { URL: Url } = globalThis as unknown as {
  readonly URL: new (address: string) => ParsedUrl;
};

/** Longer ones stay text: nobody reads them before pressing. */
export const LONGEST_ADDRESS = 1_900;

const BEGINS = /https?:\/\//giu;
const LETTER = /[\p{L}\p{N}]/u;
/** What no address goes beyond: space, what cannot be seen, quotes, and what browsers read as another character. */
const STRETCH = /[^\s\p{C}\p{Pi}\p{Pf}<>"\\^`{|}]+/uy;
/** What ends the sentence round an address and not the address. */
const AFTER = /[.,;:!?'*…、。！，：；？\p{Pe}]/u;
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * The bare http(s) addresses of a line, in order. Punctuation after one, and brackets round it, are not
 * part of it; one that names a user is none, as what stands before the @ passes itself off as the host.
 */
export function addressesIn(line: string): readonly Address[] {
  const found: Address[] = [];
  let beyond = 0;
  for (const { index: from } of line.matchAll(BEGINS)) {
    if (from < beyond || LETTER.test(line.charAt(from - 1))) continue;
    STRETCH.lastIndex = from;
    const stretch = STRETCH.exec(line)?.[0] ?? '';
    beyond = from + stretch.length;
    if (stretch.length > LONGEST_ADDRESS) continue;
    const address = withoutEnd(stretch);
    const href = webAddress(address);
    if (href !== null) found.push({ from, to: from + address.length, href });
  }
  return found;
}

/** An address as a browser would ask for it; null unless it is plain http or https and names no user. */
export function webAddress(address: string): string | null {
  const url = parsed(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  if (url.username !== '' || url.password !== '' || /^[^/]*\/\/[^/?#]*@/u.test(address))
    return null;
  return LETTER.test(url.hostname) || url.hostname.startsWith('[') ? url.href : null;
}

/** The host an address leads to, as the network spells it; the address itself if it is none. */
export function hostOf(address: string): string {
  return parsed(address)?.host ?? address;
}

function parsed(address: string): ParsedUrl | null {
  try {
    return new Url(address);
  } catch {
    // Not an address: then it is text.
    return null;
  }
}

function withoutEnd(stretch: string): string {
  const open = new Map<string, number>();
  for (const character of stretch) open.set(character, (open.get(character) ?? 0) + 1);
  const countOf = (character: string) => open.get(character) ?? 0;
  let end = stretch.length;
  for (; end > 0; end -= 1) {
    const last = stretch.charAt(end - 1);
    if (!AFTER.test(last)) break;
    // A bracket that was opened within the address belongs to it.
    const pair = PAIRS[last];
    if (pair !== undefined && countOf(pair) >= countOf(last)) break;
    open.set(last, countOf(last) - 1);
  }
  return stretch.slice(0, end);
}
