import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Server as Tcp } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { hostAt } from './addresses';
import { listen } from './listen';

const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);
const loopbacks = hasIpv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1'];
const open: (Server | Tcp)[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.close();
    await once(server, 'close');
  }
});

const portOf = (server: Server | Tcp): number =>
  // A listening TCP server's address is an AddressInfo; text is for pipes only.
  (server.address() as AddressInfo).port;

/** Another program that has a port on this address alone. */
async function otherProgram(host: string): Promise<number> {
  const server = createTcp();
  open.push(server);
  server.listen({ port: 0, host, ipv6Only: true });
  await once(server, 'listening');
  return portOf(server);
}

async function hostOn(port: number | null): Promise<number> {
  const server = createServer((_, response) => response.end('the session'));
  open.push(server);
  await listen(server, port);
  return portOf(server);
}

async function answers(address: string, port: number): Promise<string> {
  return (await fetch(`http://${hostAt(address, port)}/`)).text();
}

describe('[H50] one port, by both kinds of address', () => {
  it('[H50] the port asked for answers by IPv4 and IPv6', async () => {
    const free = await otherProgram('127.0.0.1');
    open.pop()?.close();
    expect(await hostOn(free)).toBe(free);
    for (const address of loopbacks) expect(await answers(address, free)).toBe('the session');
  });

  it.each([...loopbacks, '0.0.0.0', ...(hasIpv6 ? ['::'] : [])])(
    '[H50] a port that another program has at %s is not shared with it: another is taken',
    async (address) => {
      const taken = await otherProgram(address);
      const port = await hostOn(taken);
      expect(port).not.toBe(taken);
      for (const loopback of loopbacks) expect(await answers(loopback, port)).toBe('the session');
    },
  );
});
