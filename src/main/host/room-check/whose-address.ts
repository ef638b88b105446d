import { BlockList, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** This machine's addresses, as Node tells them. */
export type ReadAddresses = typeof networkInterfaces;

/** An address as it is written elsewhere: IPv4 without the prefix Node gives it, IPv6 without a zone. */
export function bareAddress(address: string | undefined): string {
  const [bare = ''] = (address ?? '').split('%', 1);
  return bare.startsWith('::ffff:') && bare.includes('.') ? bare.slice('::ffff:'.length) : bare;
}

/** Whether an address is one of this machine's own. */
export function isOwn(bare: string, read: ReadAddresses = networkInterfaces): boolean {
  const all = Object.values(read()).flatMap((addresses) => addresses ?? []);
  return bare === '' || all.some(({ address }) => address === bare);
}

/** Whether an address is in a network that this machine is in as well, so that nobody routes between. */
export function isNear(bare: string, read: ReadAddresses = networkInterfaces): boolean {
  const near = new BlockList();
  for (const { cidr, family } of Object.values(read()).flatMap((addresses) => addresses ?? [])) {
    const [net, prefix] = cidr?.split('/') ?? [];
    if (net === undefined || prefix === undefined) continue;
    near.addSubnet(net, Number(prefix), family === 'IPv6' ? 'ipv6' : 'ipv4');
  }
  return near.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4');
}
