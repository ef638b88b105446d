import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentsOf, HEADER_BYTES, Reassembly } from './fragments';
import { FRAGMENT_BYTES, OPEN_MESSAGES } from './limits';

const bytes = fc.uint8Array({ maxLength: 2_000 });
const fragmentBytes = fc.integer({ min: HEADER_BYTES + 1, max: 300 });

function fragment(id: number, total: number, offset: number, pieceBytes: number): Uint8Array {
  const made = new Uint8Array(HEADER_BYTES + pieceBytes);
  const header = new DataView(made.buffer);
  header.setUint32(0, id);
  header.setUint32(4, total);
  header.setUint32(8, offset);
  return made;
}

describe('fragments', () => {
  it('any bytes in fragments of any size come back as they were', () => {
    fc.assert(
      fc.property(bytes, fragmentBytes, fc.nat(0xffffffff), (message, size, id) => {
        const reassembly = new Reassembly();
        const results = [...fragmentsOf(id, message, size)].map((one) => reassembly.accept(one));
        expect(results.pop()).toEqual({ kind: 'message', message });
        expect(results.every((result) => result.kind === 'waiting')).toBe(true);
        expect(reassembly.heldBytes).toBe(0);
      }),
    );
  });

  it('fragments of several messages may interleave', () => {
    const messages = fc.array(bytes, { minLength: 1, maxLength: OPEN_MESSAGES });
    fc.assert(
      fc.property(messages, fragmentBytes, fc.infiniteStream(fc.nat()), (sent, size, picks) => {
        const reassembly = new Reassembly();
        const queues = sent.map((message, id) => ({
          id,
          left: [...fragmentsOf(id, message, size)],
        }));
        const received = new Map<number, Uint8Array>();
        let open = queues;
        while (open.length > 0) {
          const queue = open[(picks.next().value ?? 0) % open.length];
          const next = queue?.left.shift();
          if (queue === undefined || next === undefined)
            throw new Error('an empty queue is not open');
          const result = reassembly.accept(next);
          if (result.kind === 'message') received.set(queue.id, result.message);
          open = open.filter(({ left }) => left.length > 0);
        }
        expect(sent.map((_message, id) => received.get(id))).toEqual(sent);
      }),
    );
  });

  it('no fragment is larger than its limit, and a large message crosses', () => {
    const message = new Uint8Array(1_000_003).map((_byte, index) => index % 251);
    const sent = [...fragmentsOf(1, message)];
    expect(Math.max(...sent.map((one) => one.byteLength))).toBe(FRAGMENT_BYTES);
    const reassembly = new Reassembly();
    const last = sent.map((one) => reassembly.accept(one)).pop();
    expect(last?.kind === 'message' && Buffer.compare(last.message, message)).toBe(0);
  });

  it('a fragment without room for content is refused when it is made', () => {
    expect(() => [...fragmentsOf(1, new Uint8Array(1), HEADER_BYTES)]).toThrow(RangeError);
  });
});

describe('malformed fragments', () => {
  it.each([
    ['shorter than the header', [new Uint8Array(HEADER_BYTES - 1)]],
    ['of a message over the limit', [fragment(1, 1_001, 0, 10)]],
    ['with more than the message has', [fragment(1, 5, 0, 6)]],
    ['without content', [fragment(1, 5, 0, 0)]],
    ['of the middle of an unknown message', [fragment(1, 20, 10, 10)]],
    ['repeated', [fragment(1, 20, 0, 10), fragment(1, 20, 0, 10)]],
    ['whose message changed its length', [fragment(1, 20, 0, 10), fragment(1, 30, 10, 10)]],
    ['beyond what may be held', [fragment(1, 900, 0, 800), fragment(2, 900, 0, 800)]],
  ])('one %s is reported, and drops its message', (_kind, sent) => {
    const reassembly = new Reassembly(1_000);
    const result = sent.map((one) => reassembly.accept(one)).pop();
    expect(result?.kind).toBe('malformed');
    expect(reassembly.accept(fragment(1, 20, 10, 10)).kind).toBe('malformed');
  });

  it('a message does not suffer from another that was dropped', () => {
    const reassembly = new Reassembly();
    reassembly.accept(fragment(1, 20, 0, 10));
    reassembly.accept(fragment(2, 20, 0, 10));
    expect(reassembly.accept(fragment(2, 20, 0, 10)).kind).toBe('malformed');
    expect(reassembly.accept(fragment(1, 20, 10, 10)).kind).toBe('message');
  });

  it('only so many messages may be open at a time', () => {
    const reassembly = new Reassembly();
    const kinds = Array.from({ length: OPEN_MESSAGES + 1 }, (_, id) =>
      reassembly.accept(fragment(id, 2, 0, 1)),
    ).map(({ kind }) => kind);
    expect(kinds.indexOf('malformed')).toBe(OPEN_MESSAGES);
  });

  it('no input throws, and what is held stays within the limit', () => {
    const header = fc.tuple(fc.nat(3), fc.nat(120), fc.nat(120), fc.nat(60));
    const input = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      header.map((h) => fragment(...h)),
    );
    fc.assert(
      fc.property(fc.array(input, { maxLength: 60 }), (sent) => {
        const reassembly = new Reassembly(100);
        for (const one of sent) {
          reassembly.accept(one);
          expect(reassembly.heldBytes).toBeGreaterThanOrEqual(0);
          expect(reassembly.heldBytes).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
