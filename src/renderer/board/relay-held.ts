/**
 * What came over a direct link and is held back from the host for a moment: nearly always the host has
 * it already and says so by bringing it. Only what it then has not brought is sent.
 */
import * as Y from 'yjs';

/** From a clock (included) to another (not), of one client. */
type Range = { readonly client: number; readonly from: number; readonly to: number };

/** What an update says, as ranges of what it adds and of what it deletes. */
type Parts = { readonly added: readonly Range[]; readonly deleted: readonly Range[] };

type Entry = { readonly update: Uint8Array; readonly due: number; lacking: Parts };

export interface Held {
  /** Keeps an update back. */
  hold(update: Uint8Array): void;
  /** The host brought this: it has it. */
  brought(update: Uint8Array): void;
  /** Forgets everything: the host is told in another way. */
  clear(): void;
}

/**
 * @param ms how long an update is held back
 * @param send sends one that the host did not bring until then
 */
export function openHeld(ms: number, send: (update: Uint8Array) => void): Held {
  let entries: Entry[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = () => {
    clearTimeout(timer);
    const [first] = entries;
    if (first !== undefined) timer = setTimeout(settle, Math.max(0, first.due - performance.now()));
  };
  const settle = () => {
    const now = performance.now();
    const due = entries.filter((entry) => entry.due <= now);
    entries = entries.filter((entry) => entry.due > now);
    for (const { update } of due) send(update);
    wait();
  };

  return {
    hold: (update) => {
      entries.push({ update, due: performance.now() + ms, lacking: partsOf(update) });
      if (entries.length === 1) wait();
    },
    brought: (update) => {
      if (entries.length === 0) return;
      const parts = partsOf(update);
      for (const entry of entries) entry.lacking = withoutParts(entry.lacking, parts);
      entries = entries.filter(({ lacking }) => lacking.added.length + lacking.deleted.length > 0);
      wait();
    },
    clear: () => {
      entries = [];
      clearTimeout(timer);
    },
  };
}

function partsOf(update: Uint8Array): Parts {
  const { structs, ds } = Y.decodeUpdate(update);
  const added = structs
    .filter((struct) => !(struct instanceof Y.Skip))
    .map(({ id, length }) => ({ client: id.client, from: id.clock, to: id.clock + length }));
  const deleted = [...ds.clients].flatMap(([client, items]) =>
    items.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
  );
  return { added, deleted };
}

function withoutParts(parts: Parts, taken: Parts): Parts {
  return {
    added: withoutRanges(parts.added, taken.added),
    deleted: withoutRanges(parts.deleted, taken.deleted),
  };
}

/** What is left of ranges when others are cut out. */
function withoutRanges(ranges: readonly Range[], taken: readonly Range[]): readonly Range[] {
  let rest = ranges;
  for (const cut of taken) {
    rest = rest.flatMap((range) => {
      if (range.client !== cut.client || cut.to <= range.from || range.to <= cut.from)
        return [range];
      return [
        { ...range, to: Math.min(range.to, cut.from) },
        { ...range, from: Math.max(range.from, cut.to) },
      ].filter(({ from, to }) => from < to);
    });
  }
  return rest;
}
