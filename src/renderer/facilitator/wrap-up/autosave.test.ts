import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutosave, type SaveState } from './autosave';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function keeping(answers: readonly (string | null)[] = []) {
  const written: string[] = [];
  const states: SaveState['kind'][] = [];
  const autosave = createAutosave({
    saved: '',
    waitMs: 100,
    onState: (state) => states.push(state.kind),
    write: (text) => {
      written.push(text);
      return Promise.resolve(answers[written.length - 1] ?? null);
    },
  });
  return { autosave, written, states };
}

test('a text is saved once, when the writing pauses', async () => {
  const { autosave, written, states } = keeping();
  autosave.change('We');
  autosave.change('We agree');
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(written).toEqual(['We agree']);
  expect(states.at(-1)).toBe('saved');
});

test('leaving saves at once, and nothing if all is saved', async () => {
  const { autosave, written } = keeping();
  await autosave.flush();
  autosave.change('We');
  await autosave.flush();
  await vi.advanceTimersByTimeAsync(1000);
  expect(written).toEqual(['We']);
});

test('a save that failed says so; the next change tries again', async () => {
  const { autosave, written, states } = keeping(['the disk is full']);
  autosave.change('We');
  await vi.advanceTimersByTimeAsync(100);
  expect(states.at(-1)).toBe('failed');
  autosave.change('We agree');
  await vi.advanceTimersByTimeAsync(100);
  expect(written).toEqual(['We', 'We agree']);
  expect(states.at(-1)).toBe('saved');
});

test('what is written during a save is saved after it', async () => {
  let finish: (reason: string | null) => void = () => undefined;
  const written: string[] = [];
  const autosave = createAutosave({
    saved: '',
    waitMs: 100,
    onState: () => undefined,
    write: (text) => {
      written.push(text);
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
  });
  autosave.change('one');
  await vi.advanceTimersByTimeAsync(100);
  autosave.change('two');
  await vi.advanceTimersByTimeAsync(100);
  expect(written).toEqual(['one']);
  finish(null);
  await vi.advanceTimersByTimeAsync(0);
  expect(written).toEqual(['one', 'two']);
});
