import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';

/** Who has a cable to the room's switch, which is a router as well. */
export type Member = 'host' | 'anna' | 'ben';
export type Guest = Exclude<Member, 'host'>;

const SUBNETS: Record<Member, string> = { host: '10.77.0', anna: '10.77.1', ben: '10.77.2' };
const LAST: Record<Member, string> = { host: '1', anna: '2', ben: '3' };

/**
 * The network of a room, out of network namespaces: one for each phone, one for the switch; the host's
 * is the one this process runs in, which setup/network-tests.mjs made for it and which ends with it.
 */
export class RoomNetwork {
  /** @param folder where the programs that start a browser in a namespace are written */
  constructor(private readonly folder: string) {
    const others = Object.keys(networkInterfaces()).filter((name) => name !== 'lo');
    if (process.env.HEARTH_OWN_NETWORK !== 'yes' || others.length > 0) {
      throw new Error(
        'These tests change networks: start them with npm test, which gives them their own.',
      );
    }
    ip('link', 'set', 'lo', 'up');
    ip('netns', 'add', 'room');
    room('link', 'add', 'switch', 'type', 'bridge', 'mcast_snooping', '0');
    room('addr', 'add', `${SUBNETS.host}.254/24`, 'dev', 'switch');
    room('link', 'set', 'switch', 'up');
    inside('room', 'sh', '-c', 'echo 1 > /proc/sys/net/ipv4/ip_forward');
    for (const member of ['host', 'anna', 'ben'] as const) this.plug(member);
  }

  /** A program that starts `browser` where this guest is. */
  browserOf(guest: Guest, browser: string): string {
    const program = join(this.folder, `browser-of-${guest}`);
    writeFileSync(program, `#!/bin/sh\nexec ip netns exec ${guest} '${browser}' "$@"\n`);
    chmodSync(program, 0o755);
    return program;
  }

  /** Whether the switch passes multicast on, by which browsers look up each other's `.local` names. */
  multicast(passes: boolean): void {
    const flood = passes ? 'on' : 'off';
    for (const port of ['host', 'anna', 'ben'] as const) {
      room('link', 'set', port, 'type', 'bridge_slave', 'mcast_flood', flood);
    }
  }

  /** Moves a guest to a network of their own, from where the others are reached by routing alone. */
  route(guest: Guest): void {
    room('link', 'set', guest, 'nomaster');
    room('addr', 'add', `${SUBNETS[guest]}.254/24`, 'dev', guest);
    at(guest, 'addr', 'flush', 'dev', 'cable', 'scope', 'global');
    address(guest, SUBNETS[guest]);
  }

  /** Drops all UDP that the router would pass on, without a word. */
  udp(passes: boolean): void {
    room('rule', passes ? 'del' : 'add', 'ipproto', 'udp', 'blackhole');
  }

  /** Pulls the cable, or plugs it in again. */
  cable(member: Member, plugged: boolean): void {
    room('link', 'set', member, plugged ? 'up' : 'down');
  }

  /** Keeps devices apart, as guest networks do: nothing goes from the host to a guest nor back. */
  apart(isolated: boolean): void {
    for (const port of ['host', 'anna', 'ben'] as const) {
      room('link', 'set', port, 'type', 'bridge_slave', 'isolated', isolated ? 'on' : 'off');
    }
  }

  /** Gives the host the address that ends in this number instead of the one it has. */
  moveHost(from: number, to: number): void {
    ip('addr', 'del', `${SUBNETS.host}.${from}/24`, 'dev', 'cable');
    ip('addr', 'add', `${SUBNETS.host}.${to}/24`, 'dev', 'cable');
    ip('route', 'replace', 'default', 'via', `${SUBNETS.host}.254`);
  }

  private plug(member: Member): void {
    if (member !== 'host') {
      ip('netns', 'add', member);
      at(member, 'link', 'set', 'lo', 'up');
    }
    // The end in the room has its member's name.
    at(member, 'link', 'add', 'cable', 'type', 'veth', 'peer', 'name', member, 'netns', 'room');
    room('link', 'set', member, 'master', 'switch');
    room('link', 'set', member, 'up');
    at(member, 'link', 'set', 'cable', 'up');
    address(member, SUBNETS.host);
  }
}

/** Gives a member an address in this subnet and, as Chromium wants one, a default route. */
function address(member: Member, subnet: string): void {
  at(member, 'addr', 'add', `${subnet}.${LAST[member]}/24`, 'dev', 'cable');
  at(member, 'route', 'replace', 'default', 'via', `${subnet}.254`);
}

function room(...words: readonly string[]): void {
  ip('-n', 'room', ...words);
}

function at(member: Member, ...words: readonly string[]): void {
  if (member === 'host') ip(...words);
  else ip('-n', member, ...words);
}

function inside(namespace: string, ...command: readonly string[]): void {
  ip('netns', 'exec', namespace, ...command);
}

function ip(...words: readonly string[]): void {
  execFileSync('ip', words, { stdio: ['ignore', 'pipe', 'pipe'] });
}
