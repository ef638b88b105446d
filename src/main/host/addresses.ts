import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { type AddressKind, addressKind } from '../../shared/room-check';

/** An address of this machine that phones might reach. */
export type LanAddress = { readonly address: string; readonly network: string };

const RANKS: Readonly<Record<AddressKind, number>> = {
  private: 1,
  public: 1,
  vpn: 2,
  inside: 2,
  linkLocal: 3,
  loopback: 3,
};

/**
 * This machine's addresses other than loopback, the likeliest first: the default route's, then
 * ordinary networks, then those of containers and VPNs, and last IPv6, which is longer to type and
 * reaches the same phones. Addresses that are good on one cable only (fe80::) are left out.
 */
export async function lanAddresses(): Promise<readonly LanAddress[]> {
  const preferred = await defaultRouteAddress();
  const found = Object.entries(networkInterfaces()).flatMap(([network, addresses]) =>
    (addresses ?? [])
      .filter((a) => !a.internal && !a.address.startsWith('fe80:'))
      .map((a) => ({ address: a.address, network })),
  );
  return rankAddresses(found, preferred);
}

/** The IPv4 networks that this machine is in, without those that are only its own. */
export function ownNetworks(): readonly { readonly address: string; readonly netmask: string }[] {
  return Object.entries(networkInterfaces()).flatMap(([network, addresses]) =>
    (addresses ?? []).filter(({ address, family, internal }) => {
      const kind = addressKind(address, network);
      return family === 'IPv4' && !internal && kind !== 'vpn' && kind !== 'inside';
    }),
  );
}

/** Orders addresses as described at `lanAddresses`; otherwise keeps their order. */
export function rankAddresses(
  found: readonly LanAddress[],
  preferred: string | null,
): readonly LanAddress[] {
  const rank = (a: LanAddress): number => {
    if (a.address.includes(':')) return 4;
    return a.address === preferred ? 0 : RANKS[addressKind(a.address, a.network)];
  };
  return [...found].sort((a, b) => rank(a) - rank(b));
}

/** An address with its port, as it stands in a link: `192.0.2.2:4747`, `[fd00::2]:4747`. */
export function hostAt(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/**
 * The address the default route goes out from, or null without one. Connecting a UDP socket only
 * asks the routing table; nothing is sent. 192.0.2.0/24 to 203.0.113.0/24 are addresses of nobody.
 */
function defaultRouteAddress(): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const answer = (address: string | null): void => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => answer(null));
    socket.connect(9, '203.0.113.1', () => answer(socket.address().address));
  });
}
