import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  authorOf,
  type Bring,
  decodeHostFrame,
  decodePageFrame,
  encodeHostFrame,
  encodePageFrame,
  type HostFrame,
  type PageFrame,
  type PersonNews,
  PRESENCE_BYTES,
  seatNumber,
} from './board-presence';
import { BOARD_MESSAGE } from './board-wire';

const FAR = 1_000_000;
const length = fc.integer({ min: 1, max: 2 * FAR });
const place = fc.integer({ min: -FAR, max: FAR });
const point = fc.record({ x: place, y: place });
const rect = fc.record({ x: place, y: place, width: length, height: length });
const id = fc.stringMatching(/^[\w-]{1,80}$/u);
const idOrNone = fc.option(id);
const number = fc.nat(Number.MAX_SAFE_INTEGER);
const bring: fc.Arbitrary<Bring> = fc.record({ number, part: rect });
const pageFrame: fc.Arbitrary<PageFrame> = fc.oneof(
  fc.record({
    type: fc.constant('own' as const),
    own: fc.record({ here: fc.boolean(), at: fc.option(point), on: idOrNone }),
  }),
  fc.record({ type: fc.constant('lead' as const), part: fc.option(rect) }),
  fc.record({ type: fc.constant('bring' as const), bring }),
);
const seat = fc.nat(999_999_999);
const news: fc.Arbitrary<PersonNews> = fc.oneof(
  fc.record({ seat, gone: fc.constant(true as const) }),
  fc.record(
    { seat, gone: fc.constant(false as const), at: fc.option(point), on: idOrNone },
    { requiredKeys: ['seat', 'gone', 'at'] },
  ),
);
const hostFrame: fc.Arbitrary<HostFrame> = fc.record(
  { lead: fc.option(rect), bring, people: fc.array(news) },
  { requiredKeys: ['people'] },
);

describe('presence on the wire', () => {
  it('[B50] what a page says arrives as it was said, in a frame of bounded size', () => {
    fc.assert(
      fc.property(pageFrame, (frame) => {
        const bytes = encodePageFrame(frame);
        expect(bytes.length).toBeLessThanOrEqual(PRESENCE_BYTES);
        expect(bytes[0]).toBe(BOARD_MESSAGE.awareness);
        expect(decodePageFrame(bytes)).toEqual(frame);
      }),
    );
  });

  it('[B50] what the host says arrives as it was said', () => {
    fc.assert(
      fc.property(hostFrame, (frame) => {
        expect(decodeHostFrame(encodeHostFrame(frame))).toEqual(frame);
      }),
    );
  });

  it('[B50] no bytes make reading throw, and a frame that was cut short is none', () => {
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 200 }).map((rest) => new Uint8Array([1, ...rest])),
    );
    fc.assert(
      fc.property(any, (bytes) => {
        for (const read of [decodePageFrame(bytes), decodeHostFrame(bytes)]) {
          expect(read === null || typeof read === 'object').toBe(true);
        }
        if (bytes.length > PRESENCE_BYTES) expect(decodePageFrame(bytes)).toBeNull();
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(pageFrame, fc.nat(PRESENCE_BYTES), (frame, cut) => {
        const bytes = encodePageFrame(frame);
        if (cut < bytes.length) expect(decodePageFrame(bytes.subarray(0, cut))).toBeNull();
        expect(decodePageFrame(new Uint8Array([...bytes, 0]))).toBeNull();
      }),
    );
  });

  it('[B50] places are whole board units, and whatever a page computes can be read', () => {
    const at = { x: 12.4, y: -0.2 };
    const own = { here: true, at, on: null };
    const read = decodePageFrame(encodePageFrame({ type: 'own', own }));
    expect(read).toEqual({ type: 'own', own: { here: true, at: { x: 12, y: 0 }, on: null } });
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), fc.string(), (x, y, width, on) => {
        const part = { x, y, width, height: width };
        for (const frame of [
          { type: 'own', own: { here: true, at: { x, y }, on } },
          { type: 'lead', part },
          { type: 'bring', bring: { number: 1, part } },
        ] as const) {
          expect(decodePageFrame(encodePageFrame(frame))).not.toBeNull();
        }
      }),
    );
  });

  it('[B50] a place costs at most ten bytes a person', () => {
    const people = Array.from({ length: 100 }, (_, n) => ({
      seat: n,
      gone: false as const,
      at: { x: -20_000 + n, y: 20_000 },
    }));
    expect(encodeHostFrame({ people }).length).toBeLessThanOrEqual(2 + 10 * people.length);
  });

  it('a person is the number of the seat, and the facilitator number 0', () => {
    for (const author of ['facilitator', 'p1', 'p500'] as const) {
      expect(authorOf(seatNumber(author))).toBe(author);
    }
  });
});
