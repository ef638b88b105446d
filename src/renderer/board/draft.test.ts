import { expect, it } from 'vitest';
import { openDraft } from './draft';

/** As much of the browser's storage as a draft needs. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (n) => [...kept.keys()][n] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

it('[B141] what was begun is there after a reload, on its own board only, until it is added', () => {
  const tab = storage();
  openDraft('one', () => tab).keep('We never');
  expect(openDraft('one', () => tab).read()).toBe('We never');
  expect(openDraft('two', () => tab).read()).toBe('');
  openDraft('one', () => tab).keep('');
  expect(tab.length).toBe(0);
});

it('[B141] where storage is refused writing goes on', () => {
  const draft = openDraft('one', () => {
    throw new Error('private mode');
  });
  draft.keep('We never');
  expect(draft.read()).toBe('');
});
