import type { HistoryRecord } from '../../../shared/board/history-record';
import { withoutPeople } from '../../../shared/board/kept-board';
import { type Author, isAuthor } from '../../../shared/board/place';

/**
 * [D16] A history without the people of these ids: somebody can be forgotten while it is looked at, and
 * must not be brought back by that.
 */
export function withoutForgotten(
  records: readonly HistoryRecord[],
  ids: readonly string[],
): readonly HistoryRecord[] {
  const people: ReadonlySet<Author> = new Set(ids.filter(isAuthor));
  if (people.size === 0) return records;
  return records.map(({ at, changes }) => ({
    at,
    changes: changes.map((change) => ({
      ...change,
      entry: change.entry === null ? null : withoutPeople(change.entry, people),
    })),
  }));
}
