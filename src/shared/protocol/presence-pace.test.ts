import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeHostFrame, type PersonNews } from './board-presence';
import { PRESENCE_PACE, presencePause } from './presence-pace';

const { fastestMs, peopleAtFastest, bytesPerSecond } = PRESENCE_PACE;

const moving = (people: number, on: string | null): PersonNews[] =>
  Array.from({ length: people }, (_, n) => ({
    seat: n,
    gone: false,
    at: { x: 1_000_000 - n, y: -1_000_000 + n },
    ...(on !== null && { on }),
  }));

describe('the pace of presence', () => {
  it('[B54] twenty people who move are told of ten times a second, a hundred twice', () => {
    const bytes = (people: number) => encodeHostFrame({ people: moving(people, null) }).length;
    expect(presencePause(1, bytes(1))).toBe(fastestMs);
    expect(presencePause(20, bytes(20))).toBe(fastestMs);
    expect(presencePause(100, bytes(100))).toBe(500);
  });

  it('[B54] bytes and places a second to one page are bounded, however many people do whatever', () => {
    const frame = fc.record({
      people: fc.integer({ min: 1, max: 500 }),
      on: fc.option(fc.stringMatching(/^[\w-]{1,80}$/u)),
    });
    fc.assert(
      fc.property(fc.array(frame, { minLength: 2, maxLength: 30 }), (frames) => {
        let ms = 0;
        let bytes = 0;
        let places = 0;
        for (const { people, on } of frames) {
          const { length } = encodeHostFrame({ people: moving(people, on) });
          const pause = presencePause(people, length);
          expect(pause).toBeGreaterThanOrEqual(fastestMs);
          ms += pause;
          bytes += length;
          places += people;
        }
        expect(bytes).toBeLessThanOrEqual((ms / 1_000) * bytesPerSecond + 0.001);
        expect(places).toBeLessThanOrEqual((ms / fastestMs) * peopleAtFastest + 0.001);
      }),
    );
  });
});
