import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newAccess, readSeatToken, seatToken } from './access';
import { rankAddresses } from './addresses';
import { initiatorOf } from './signalling-peer';
import { TokenBucket } from './token-bucket';

it('[H8] of two peers exactly one begins their link, whoever asks', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (first, second) => {
      fc.pre(first !== second);
      const [a, b] = [{ arrival: first }, { arrival: second }];
      expect(initiatorOf(a, b)).toBe(initiatorOf(b, a));
    }),
  );
});

it('[H9] a seat token opens its own seat in its own session, and nothing else', () => {
  const access = newAccess();
  const other = newAccess();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.string(), (n, junk) => {
      const token = seatToken(access, `p${n}`);
      expect(readSeatToken(access, token)).toBe(`p${n}`);
      expect(readSeatToken(other, token)).toBeNull();
      expect(readSeatToken(access, token.replace(`p${n}`, `p${n + 1}`))).toBeNull();
      expect(readSeatToken(access, junk)).toBeNull();
    }),
  );
});

it('[H10] a bucket never lets more through than its burst and what flowed in since', () => {
  const steps = fc.array(fc.tuple(fc.nat(2_000), fc.integer({ min: 1, max: 20 })));
  fc.assert(
    fc.property(steps, (times) => {
      const rate = { burst: 50, perSecond: 10 };
      const bucket = new TokenBucket(rate, 0);
      let now = 0;
      let through = 0;
      for (const [wait, units] of times) {
        now += wait;
        if (bucket.take(units, now)) through += units;
        expect(through).toBeLessThanOrEqual(rate.burst + (now / 1_000) * rate.perSecond + 1e-6);
      }
    }),
  );
});

it('[H11] the default route comes first, networks of this machine alone after ordinary ones', () => {
  const found = [
    { address: '172.17.0.1', network: 'docker0' },
    { address: '169.254.3.4', network: 'eth1' },
    { address: '10.8.0.2', network: 'wlan0' },
    { address: '192.168.1.7', network: 'eth0' },
  ];
  expect(rankAddresses(found, '192.168.1.7').map((a) => a.network)).toEqual([
    'eth0',
    'wlan0',
    'docker0',
    'eth1',
  ]);
  expect(rankAddresses(found, null)[0]?.network).toBe('wlan0');
});
