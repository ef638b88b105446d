import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressKind } from './address-kind';

it('[H46] an address is private, public, given by the laptop to itself, or its own', () => {
  const kinds = Object.fromEntries(
    [
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.1',
      '172.32.0.1',
      '192.168.0.7',
      '100.64.0.1',
      '100.128.0.1',
      '169.254.1.1',
      '130.60.1.2',
      '127.0.0.1',
      '::1',
      'fe80::1',
      'fd12::1',
      '2001:db8::1',
    ].map((address) => [address, addressKind(address, 'wlan0')]),
  );
  expect(kinds).toEqual({
    '10.1.2.3': 'private',
    '172.16.0.1': 'private',
    '172.31.255.1': 'private',
    '172.32.0.1': 'public',
    '192.168.0.7': 'private',
    '100.64.0.1': 'private',
    '100.128.0.1': 'public',
    '169.254.1.1': 'linkLocal',
    '130.60.1.2': 'public',
    '127.0.0.1': 'loopback',
    '::1': 'loopback',
    'fe80::1': 'linkLocal',
    'fd12::1': 'private',
    '2001:db8::1': 'public',
  });
});

it('[H46] the name of a network says that it is a VPN or inside the laptop, whatever the numbers', () => {
  for (const vpn of ['utun3', 'wg0', 'tun0', 'tailscale0', 'ppp0', 'NordLynx']) {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const plain = addressKind(address, 'wlan0');
        const own = plain === 'loopback' || plain === 'linkLocal';
        expect(addressKind(address, vpn)).toBe(own ? plain : 'vpn');
      }),
    );
  }
  expect(addressKind('172.17.0.1', 'docker0')).toBe('inside');
  expect(addressKind('172.28.0.1', 'vEthernet (WSL)')).toBe('inside');
  expect(addressKind('192.168.1.4', 'Wi-Fi')).toBe('private');
});
