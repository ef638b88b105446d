import { expect, it } from 'vitest';
import { qrPath } from '../../renderer/ui/qr-path';
import { roomKeyIn } from '../seal/room-key';
import { readSealedAddress } from '../seal/sealed-address';
import { checkLinkOf, linkOf, socketAddress } from './paths';

const secret = 'abcdefghijklmnopqrstuv';
const key = 'ABCDEFGHIJKLMNOPQRSTUV';
const link = linkOf('192.168.178.123:49152', { secret, key });

it('[W45] the key is behind the # of every link, and in nothing that is sent', () => {
  expect(link).toBe(`http://192.168.178.123:49152/s/${secret}/#${key}`);
  expect(checkLinkOf(link)).toBe(`http://192.168.178.123:49152/s/${secret}/check/#${key}`);
  const address = readSealedAddress(`${socketAddress(link, 'board', 'p1.a+b=')}&new`);
  expect(address).toEqual({
    url: `ws://192.168.178.123:49152/s/${secret}/board`,
    kind: 'board',
    roomKey: key,
    hello: 'seat=p1.a%2Bb%3D&new',
  });
  const safe = readSealedAddress(socketAddress(link.replace('http', 'https'), 'control'));
  expect(safe.url).toBe(`wss://192.168.178.123:49152/s/${secret}/control`);
});

it('[W45] the code to scan of the longest link of IPv4 is no larger than 45 modules, margin included', () => {
  expect(qrPath(link).size).toBeLessThanOrEqual(45);
  expect(qrPath(checkLinkOf(link)).size).toBeLessThanOrEqual(45);
});

it('[H96] a part of a key is none', () => {
  expect(roomKeyIn(`#${key}`)).toBe(key);
  for (const cut of ['', '#', `#${key.slice(1)}`, `#${key}A`, '#%20', `#${key.slice(0, 21)}!`]) {
    expect(roomKeyIn(cut)).toBeNull();
  }
});
