import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { bareAddress, isNear, isOwn } from './whose-address';

const at = (address: string, cidr: string, family: 'IPv4' | 'IPv6'): NetworkInterfaceInfo =>
  // What is not asked for is left out.
  ({ address, cidr, family }) as NetworkInterfaceInfo;

const read = () => ({
  wlan0: [at('192.168.4.20', '192.168.4.20/22', 'IPv4'), at('fe80::5', 'fe80::5/64', 'IPv6')],
  lo: [at('127.0.0.1', '127.0.0.1/8', 'IPv4')],
});

it('[H42] an address is compared as it is written elsewhere', () => {
  expect(bareAddress('::ffff:192.168.4.20')).toBe('192.168.4.20');
  expect(bareAddress('fe80::5%wlan0')).toBe('fe80::5');
  expect(bareAddress(undefined)).toBe('');
});

it('[H42] this laptop’s own addresses are told from others, and near ones from those behind a router', () => {
  expect(['192.168.4.20', '127.0.0.1', 'fe80::5', ''].every((own) => isOwn(own, read))).toBe(true);
  expect(['192.168.4.21', 'fe80::6'].some((own) => isOwn(own, read))).toBe(false);
  expect(['192.168.7.254', 'fe80::9'].every((near) => isNear(near, read))).toBe(true);
  expect(['192.168.8.1', '10.0.0.1', '2001:db8::1', ''].some((near) => isNear(near, read))).toBe(
    false,
  );
});
