import { expect, it } from 'vitest';
import { reachable } from './reachable';

const hidden = 'a5f7d4d2-6f0e-4b0e-9a70-2f0a4f3f1c11.local';
const candidate = (address: string) => ({
  type: 'candidate',
  link: 'a1',
  candidate: {
    candidate: `candidate:842163049 1 udp 1677729535 ${address} 46154 typ host`,
    sdpMid: '0',
  },
});

it.each(['192.0.2.7', 'fd00::2'])(
  '[H30] a hidden candidate of a socket from %s comes with that address, and then as it was',
  (address) => {
    expect(reachable(candidate(hidden), address)).toEqual([candidate(address), candidate(hidden)]);
  },
);

it('[H30] everything else comes once, and as it was', () => {
  const others = [
    candidate('192.0.2.9'),
    candidate('fd00::9'),
    { type: 'offer', sdp: 'v=0' },
    { candidate: null },
    { candidate: { candidate: 7 } },
    'offer',
    null,
  ];
  for (const other of others) expect(reachable(other, '192.0.2.7')).toEqual([other]);
  expect(reachable(candidate(hidden), '127.0.0.1')).toEqual([candidate(hidden)]);
});
