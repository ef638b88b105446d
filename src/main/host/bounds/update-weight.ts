import * as Y from 'yjs';
import { HOMES, type HomeName } from '../../../shared/board/kept-entry';

/** What an update brings. */
export type UpdateWeight = {
  readonly bytes: number;
  /** Entries that it puts on the board; one that takes the place of another is none. */
  readonly entries: readonly { readonly home: HomeName; readonly id: string }[];
};

const isHome = (name: unknown): name is HomeName => HOMES.some((home) => home === name);

/** Weighs an update before it is taken in. Throws if these bytes are no update. */
export function weighUpdate(update: Uint8Array): UpdateWeight {
  const entries: { home: HomeName; id: string }[] = [];
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item) || struct.parentSub === null) continue;
    // In an update the parent of what stands at the top is the name of its map.
    const parent: unknown = struct.parent;
    if (isHome(parent)) entries.push({ home: parent, id: struct.parentSub });
  }
  return { bytes: update.length, entries };
}
