import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBeat, encodeBeat } from './heartbeat';
import { advance, LARGEST_STEP_MS, SessionClock } from './session-clock';

it('[T2] an hour asleep adds nothing to the session, and the clock goes on afterwards', () => {
  let monotonic = 1_000;
  const clock = new SessionClock(0, () => monotonic);
  monotonic += 5_000;
  expect(clock.now()).toBe(5_000);
  monotonic += 3_600_000;
  expect(clock.now()).toBe(5_000);
  monotonic += 1_000;
  expect(clock.now()).toBe(6_000);
});

it('[T2] a laptop that says it woke up loses the time since the last reading only', () => {
  let monotonic = 0;
  const clock = new SessionClock(0, () => monotonic);
  monotonic += 4_000;
  clock.skip();
  monotonic += 2_000;
  expect(clock.now()).toBe(2_000);
});

it('[T2] the clock never goes back, whatever the monotonic clock reads, and never gains', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 * LARGEST_STEP_MS })), (readings) => {
      let clock = { elapsed: 0, read: 0 };
      let forward = 0;
      for (const read of readings) {
        const next = advance(clock, read);
        expect(next.elapsed).toBeGreaterThanOrEqual(clock.elapsed);
        forward += Math.max(0, read - clock.read);
        clock = next;
      }
      expect(clock.elapsed).toBeLessThanOrEqual(forward);
    }),
  );
});

it('[T3] a heartbeat is read as it was written, and a torn one is not read at all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.nat(25), (ms, cut) => {
      const beat = encodeBeat(ms);
      expect(decodeBeat(beat)).toBe(ms);
      expect(decodeBeat(beat.subarray(0, cut))).toBeNull();
    }),
  );
});
