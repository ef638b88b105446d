import {
  decodeHistory,
  type EntryChange,
  encodeHistory,
  GrowingBoard,
  type HistoryRecord,
} from './history-record';
import { byHome, type EntryKey, isSameEntry } from './kept-board';
import type { KeptEntry } from './kept-entry';

const SECOND = 1000;
/** How coarse a history may become before its beginning goes: ms that one record stands for. */
const COARSER = [10 * SECOND, 60 * SECOND] as const;

/** [D15] Every record up to the first that makes no sense after those before it. */
export function readHistory(records: readonly Uint8Array[]): readonly HistoryRecord[] {
  const board = new GrowingBoard();
  const read: HistoryRecord[] = [];
  for (const bytes of records) {
    try {
      const record = decodeHistory(bytes, board);
      board.take(record.changes);
      read.push(record);
    } catch {
      break;
    }
  }
  return read;
}

/**
 * A history written anew: `keep` says what is left of an entry, and neighbours that `isOne` joins are
 * one record. It shows at every time of its records what the old one showed, less what was not kept.
 */
export function rewriteHistory(
  records: readonly HistoryRecord[],
  keep: (entry: KeptEntry) => KeptEntry | null,
  isOne: (earlier: number, later: number) => boolean,
): readonly Uint8Array[] {
  const board = new GrowingBoard();
  const written: Uint8Array[] = [];
  let latest = byHome(() => new Map<string, EntryChange>());
  records.forEach(({ at, changes }, n) => {
    for (const change of changes) latest[change.home].set(change.id, change);
    const next = records[n + 1];
    if (next !== undefined && isOne(at, next.at)) return;
    const differ = Object.values(latest)
      .flatMap((home) => [...home.values()])
      .map(({ home, id, entry }) => ({ home, id, entry: entry === null ? null : keep(entry) }))
      .filter((change) => !isSameEntry(board.entry(change), change.entry));
    latest = byHome(() => new Map());
    // The first record stays, also an empty one: it says when the history begins.
    if (differ.length === 0 && written.length > 0) return;
    written.push(encodeHistory({ at, changes: differ }, board));
    board.take(differ);
  });
  return written;
}

/**
 * [D17] The same history in at most `most` bytes, as far as that is possible: first coarser in time,
 * then without its beginning. What it shows at the end never changes.
 */
export function thinHistory(records: readonly Uint8Array[], most: number): readonly Uint8Array[] {
  let thinned = records;
  for (const step of COARSER) {
    if (sizeOf(thinned) <= most) return thinned;
    thinned = rewriteHistory(readHistory(thinned), all, (earlier, later) => {
      return Math.floor(earlier / step) === Math.floor(later / step);
    });
  }
  while (sizeOf(thinned) > most && thinned.length > 1) {
    const read = readHistory(thinned);
    const cut = read[Math.ceil(read.length / 2)]?.at ?? 0;
    const shorter = rewriteHistory(read, all, (_, later) => later <= cut);
    if (shorter.length === thinned.length) break;
    thinned = shorter;
  }
  return thinned;
}

/** The change that makes of what is known of an entry what it is; null if nothing differs. */
export function changeOf(
  board: GrowingBoard,
  key: EntryKey,
  entry: KeptEntry | null,
): EntryChange | null {
  return isSameEntry(board.entry(key), entry) ? null : { ...key, entry };
}

function sizeOf(records: readonly Uint8Array[]): number {
  return records.reduce((sum, { length }) => sum + length, 0);
}

function all(entry: KeptEntry): KeptEntry {
  return entry;
}
