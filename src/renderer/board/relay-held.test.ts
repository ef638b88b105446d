// @vitest-environment node
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { openHeld } from './relay-held';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Updates that one author made, in order. */
function written(steps: readonly number[]): readonly Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText('text');
  for (const step of steps) {
    if (step % 3 === 2 && text.length > 0) text.delete(step % text.length, 1);
    else text.insert(step % (text.length + 1), 'ab');
  }
  return updates;
}

const steps = fc.array(fc.nat(50), { minLength: 1, maxLength: 25 });

describe('[H32] what came from a neighbour', () => {
  it('[H32] is not sent to the host if the host brings it in time, in whatever pieces', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (made, merged) => {
        const sent: Uint8Array[] = [];
        const held = openHeld(1_000, (update) => sent.push(update));
        const updates = written(made);
        for (const update of updates) held.hold(update);
        if (merged) held.brought(Y.mergeUpdates([...updates]));
        else for (const update of updates) held.brought(update);
        vi.advanceTimersByTime(5_000);
        expect(sent).toEqual([]);
      }),
    );
  });

  it('[H32] is sent if any part of it was not brought', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (made, which) => {
        const sent: Uint8Array[] = [];
        const held = openHeld(1_000, (update) => sent.push(update));
        const updates = written(made);
        for (const update of updates) held.hold(update);
        const missing = updates[which % updates.length];
        for (const update of updates) if (update !== missing) held.brought(update);
        vi.advanceTimersByTime(999);
        expect(sent).toEqual([]);
        vi.advanceTimersByTime(1);
        expect(sent).toEqual([missing]);
      }),
    );
  });

  it('[H32] is forgotten when the host is told everything in another way', () => {
    const sent: Uint8Array[] = [];
    const held = openHeld(1_000, (update) => sent.push(update));
    for (const update of written([1, 2, 3])) held.hold(update);
    held.clear();
    vi.advanceTimersByTime(5_000);
    expect(sent).toEqual([]);
  });
});
