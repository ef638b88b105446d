import * as Y from 'yjs';
import type { Letters } from './base-entry';

/** Whether something was written or deleted by somebody who may do anything. */
export type Lawful = {
  readonly wrote: (id: Y.ID) => boolean;
  readonly deleted: (id: Y.ID) => boolean;
};

/** A text without the doing of those who may not change it, and the first letter they did it to. */
export type LawfulText = {
  readonly text: string;
  /** Whether the letter is to be there again (`gone`), or was written. */
  readonly broken: { readonly id: Y.ID; readonly gone: boolean } | null;
};

/**
 * Reads a text as it should be: letters of those who may not write are left out, those they deleted
 * are there, and what lawful hands wrote or deleted meanwhile holds.
 */
export function lawfulText(text: Y.Text, base: readonly Letters[], lawful: Lawful): LawfulText {
  const known = new Map<number, Letters[]>();
  for (const run of base) {
    const runs = known.get(run.id.client) ?? [];
    known.set(run.id.client, runs);
    runs.push(run);
  }
  let read = '';
  let broken: LawfulText['broken'] = null;
  for (let item = text._start; item !== null; item = item.right) {
    const isWritten = !item.deleted && item.content instanceof Y.ContentString;
    if (!isWritten && !item.deleted) continue;
    const written = item.content instanceof Y.ContentString ? item.content.str : '';
    const runs = known.get(item.id.client) ?? [];
    for (let at = 0; at < item.length; at += 1) {
      const id = Y.createID(item.id.client, item.id.clock + at);
      const before = letterOf(runs, id.clock);
      const should = item.deleted
        ? before !== '' && !lawful.deleted(id)
        : before !== '' || lawful.wrote(id);
      if (should) read += item.deleted ? before : written.charAt(at);
      if (should === item.deleted) broken ??= { id, gone: item.deleted };
    }
  }
  return { text: read, broken };
}

function letterOf(runs: readonly Letters[], clock: number): string {
  const run = runs.find(({ id, text }) => id.clock <= clock && clock < id.clock + text.length);
  return run === undefined ? '' : run.text.charAt(clock - run.id.clock);
}
