import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetchNotes } from './fetch-notes';
import { notesWords, renewedWords } from './notes-words';
import { LOOKING, reduceWrapUp, type WrapUpState } from './wrap-up-state';

const NOTES = { name: 'notes', html: '<p>Told</p>', markdown: 'Told' };
const packed = new Uint8Array(deflateSync(JSON.stringify(NOTES)));
const half = Math.ceil(packed.length / 2);
const pieces = [packed.slice(0, half), packed.slice(half)];
const tooMany = { ok: false, code: 'tooMany', message: 'Wait.' } as const;
const piece = (n: number) => ({ ok: true, of: 2, bytes: pieces[n] ?? new Uint8Array() }) as const;
const nothing = () => undefined;

describe('[H132] fetching', () => {
  it('[H132] waits when the host asks for patience, and goes on where it was', async () => {
    const asked: number[] = [];
    const ask = ({ piece: n }: { piece: number }) => {
      asked.push(n);
      return Promise.resolve(asked.length === 2 ? tooMany : piece(n));
    };
    const waited: number[] = [];
    const wait = async (ms: number) => void waited.push(ms);
    const got = await fetchNotes(ask, 3, nothing, wait);
    expect(got).toEqual({ ok: true, notes: { ...NOTES, revision: 3 } });
    expect(asked).toEqual([0, 1, 1]);
    expect(waited).toEqual([700]);
  });

  it('[H132] gives up when the host asks for patience for ever', async () => {
    let asked = 0;
    const ask = () => {
      asked += 1;
      return Promise.resolve(tooMany);
    };
    expect(await fetchNotes(ask, 1, nothing, () => Promise.resolve())).toEqual(tooMany);
    expect(asked).toBe(11);
  });

  it('[H132] says so in words when what came is not what was sent', async () => {
    const ask = () =>
      Promise.resolve({ ok: true, of: 1, bytes: new Uint8Array([1, 2, 3]) } as const);
    const got = await fetchNotes(ask, 1, nothing, () => Promise.resolve());
    expect(got).toMatchObject({ ok: false, message: 'The notes did not arrive whole.' });
  });
});

describe('what the page says', () => {
  const offer = { revision: 1, at: Date.UTC(2026, 10, 27, 20, 5) };
  const become = (...events: Parameters<typeof reduceWrapUp>[1][]) =>
    events.reduce<WrapUpState>(reduceWrapUp, LOOKING);

  it('[H131] it waits, is offered something, loses sight of the laptop, and is over at the end', () => {
    expect(notesWords(LOOKING, false)).toContain('Keep this page open');
    expect(notesWords(become({ type: 'offer', offer }), false)).toBe(
      'The facilitator offers you the notes.',
    );
    expect(notesWords(become({ type: 'offer', offer }, { type: 'lost' }), false)).toContain(
      'does not answer now',
    );
    const over = become({ type: 'offer', offer }, { type: 'over' }, { type: 'offer', offer });
    expect(over).toEqual({ at: 'over', offer: null, withdrawn: false });
    expect(notesWords(over, false)).toBe('You can close this page.');
    expect(notesWords(over, true)).toContain('The notes stay here until you close this page.');
  });

  it('[H135] what was taken back is told, until it is offered again', () => {
    const back = become({ type: 'offer', offer }, { type: 'offer', offer: null });
    expect(notesWords(back, false)).toContain('has taken the notes back for now');
    expect(notesWords(reduceWrapUp(back, { type: 'offer', offer: null }), false)).toContain('back');
    expect(notesWords(reduceWrapUp(back, { type: 'offer', offer }), false)).toContain('offers you');
  });

  it('[H135] that the notes are others than those that are here, and since when', () => {
    const state = become({ type: 'offer', offer: { ...offer, revision: 2 } });
    const words = renewedWords(state, { ...NOTES, revision: 1 });
    expect(words).toMatch(
      /^The facilitator has changed the notes since you fetched them, at .*\d\d/u,
    );
    expect(renewedWords(state, { ...NOTES, revision: 2 })).toBeNull();
    expect(renewedWords(state, null)).toBeNull();
  });
});
