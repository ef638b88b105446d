import { expect, it } from 'vitest';
import type { HistoryRecord } from '../../../shared/board/history-record';
import type { KeptEntry } from '../../../shared/board/kept-entry';
import { withoutForgotten } from './without-forgotten';

it('[D16] who is forgotten while a replay is looked at is gone from it', () => {
  const by = (author: string): KeptEntry =>
    new Map([
      ['by', { type: 'value', value: [author, null] }],
      ['r/agree/p1', { type: 'value', value: true }],
    ]);
  const records: readonly HistoryRecord[] = [
    {
      at: 5,
      changes: [
        { home: 'cards', id: 'a', entry: by('p1') },
        { home: 'cards', id: 'b', entry: by('p2') },
      ],
    },
  ];
  const [left] = withoutForgotten(records, ['p1']);
  expect(left?.changes[0]?.entry).toBeNull();
  expect([...(left?.changes[1]?.entry?.keys() ?? [])]).toEqual(['by']);
  expect(withoutForgotten(records, [''])).toBe(records);
});
