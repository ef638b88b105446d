/** What an address of this laptop is good for. */
export type AddressKind =
  /** Of an ordinary local network: a Wi-Fi, a hotspot, a cable. */
  | 'private'
  /** Of the internet at large, as some universities give to everybody. */
  | 'public'
  /** Given by the laptop to itself, because no network gave it one. */
  | 'linkLocal'
  /** Leads away from the room. */
  | 'vpn'
  /** Of a network that exists only inside this laptop: containers and virtual machines. */
  | 'inside'
  | 'loopback';

const VPN = /^(tun|tap|utun|ipsec|ppp|wg|zt|tailscale|ham|proton|nordlynx)/iu;
const INSIDE = /^(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|lxc|podman)/iu;

/**
 * What kind of address this is. The name of its network says more than its numbers: a VPN has private
 * ones, too.
 *
 * @param address IPv4 or IPv6, without a zone
 * @param network the interface as the system calls it
 */
export function addressKind(address: string, network: string): AddressKind {
  const numbers = address.includes(':') ? kindOfIpv6(address) : kindOfIpv4(address);
  if (numbers === 'loopback' || numbers === 'linkLocal') return numbers;
  if (VPN.test(network)) return 'vpn';
  return INSIDE.test(network) ? 'inside' : numbers;
}

/** Whether phones in the room may be where this address is. */
export function leadsToRoom(kind: AddressKind): boolean {
  return kind === 'private' || kind === 'public';
}

function kindOfIpv4(address: string): AddressKind {
  const [a = 0, b = 0] = address.split('.').map(Number);
  if (a === 127) return 'loopback';
  if (a === 169 && b === 254) return 'linkLocal';
  // 100.64.0.0/10 is between a provider and its customers: as good as private to those in it.
  const isShared = a === 100 && b >= 64 && b < 128;
  const isPrivate = a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168);
  return isPrivate || isShared ? 'private' : 'public';
}

function kindOfIpv6(address: string): AddressKind {
  if (address === '::1') return 'loopback';
  if (/^fe[89ab]/iu.test(address)) return 'linkLocal';
  return /^f[cd]/iu.test(address) ? 'private' : 'public';
}
