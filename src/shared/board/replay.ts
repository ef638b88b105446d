import type { EntryChange, HistoryRecord } from './history-record';
import { byHome, type EntryKey, type KeptBoard } from './kept-board';
import { HOMES, type KeptEntry } from './kept-entry';

/** The board at any time of its history, forwards and backwards alike. */
export type Replay = {
  /** When the history begins and when the board changed last, in ms of the session's clock. */
  readonly from: number;
  readonly to: number;
  /** How many records there are: places go from 0 up to it. */
  readonly count: number;
  /** The place of the record that the board at this time follows; before the first one it is the first. */
  readonly placeAt: (at: number) => number;
  /** An entry as the record at this place left it; null if it is not there. */
  readonly entry: (key: EntryKey, place: number) => KeptEntry | null;
  /** The whole board there. */
  readonly board: (place: number) => KeptBoard;
  /** The entries that any record between two places, in either order, has touched. */
  readonly touched: (one: number, other: number) => readonly EntryKey[];
};

type Version = { readonly place: number; readonly entry: KeptEntry | null };

/**
 * [B103] Opens a history. Each entry keeps the list of what it was, so that a step of the slider costs
 * as much as changed in between, and a leap as much as there is on the board. Null if there is no
 * record.
 */
export function openReplay(records: readonly HistoryRecord[]): Replay | null {
  const first = records[0];
  const last = records.at(-1);
  if (first === undefined || last === undefined) return null;
  const times = records.map(({ at }) => at);
  const versions = byHome(() => new Map<string, Version[]>());
  records.forEach(({ changes }, place) => {
    for (const { home, id, entry } of changes) {
      const known = versions[home].get(id);
      if (known === undefined) versions[home].set(id, [{ place, entry }]);
      else known.push({ place, entry });
    }
  });
  const entry = ({ home, id }: EntryKey, place: number): KeptEntry | null => {
    const known = versions[home].get(id) ?? [];
    return known[lastUpTo(known.length, (n) => (known[n]?.place ?? 0) <= place)]?.entry ?? null;
  };
  return {
    from: first.at,
    to: last.at,
    count: times.length,
    placeAt: (at) =>
      Math.max(
        0,
        lastUpTo(times.length, (n) => (times[n] ?? 0) <= at),
      ),
    entry,
    board: (place) =>
      byHome((home) => {
        const there = new Map<string, KeptEntry>();
        for (const id of versions[home].keys()) {
          const kept = entry({ home, id }, place);
          if (kept !== null) there.set(id, kept);
        }
        return there;
      }),
    touched: (one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      return touchedBy(records.slice(from + 1, to + 1).flatMap(({ changes }) => changes));
    },
  };
}

function touchedBy(changes: readonly EntryChange[]): readonly EntryKey[] {
  const ids = byHome(() => new Set<string>());
  for (const { home, id } of changes) ids[home].add(id);
  return HOMES.flatMap((home) => [...ids[home]].map((id) => ({ home, id })));
}

/** The last of `count` places of which `holds` is true, where it is true of a beginning; -1 for none. */
function lastUpTo(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
