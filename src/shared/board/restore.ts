import type * as Y from 'yjs';
import type { EntryChange } from './history-record';
import { authorOf, isSameEntry, type KeptBoard, keepBoard, keysOf } from './kept-board';
import { HOMES, type HomeName, homeCalled, type KeptEntry, putBack } from './kept-entry';
import type { Author } from './place';
import { isReaction, isReactionOf } from './reactions';

/** How many entries come back, go and change. */
export type Figures = { readonly back: number; readonly gone: number; readonly changed: number };

/** What restoring does, before it is done. */
export type RestorePlan = {
  readonly changes: readonly EntryChange[];
  readonly figures: Readonly<Record<HomeName, Figures>>;
};

const NOTHING: KeptEntry = new Map();

/** Everything, or what one person has on the board. */
export type Whose = Author | 'everybody';

/**
 * [B102] What has to change so that the board is what it was `then`. Of one person: the entries whose
 * author they are, and their reactions on what others wrote. Links to cards that are gone are not made.
 */
export function planRestore(doc: Y.Doc, then: KeptBoard, whose: Whose): RestorePlan {
  const now = keepBoard(doc);
  const target = whose === 'everybody' ? then : partOf(now, then, whose);
  const cards = new Set(keysOf(target).flatMap(({ home, id }) => (home === 'cards' ? [id] : [])));
  const changes = keysOf(now, target).flatMap(({ home, id }): readonly EntryChange[] => {
    const before = now[home].get(id) ?? null;
    const wanted = target[home].get(id) ?? null;
    const entry = home === 'links' && isLoose(wanted, cards, whose) ? null : wanted;
    // A loose link of somebody else is theirs to keep: it is not shown as long as its card is gone.
    const stays = home === 'links' && before !== null && isForeign(before, whose);
    return stays || isSameEntry(before, entry) ? [] : [{ home, id, entry }];
  });
  const all = whose === 'everybody' ? [...changes, ...rubbish(doc, now, target)] : changes;
  const figures = (home: HomeName) =>
    figuresOf(
      all.filter((change) => change.home === home),
      now[home],
    );
  return {
    changes: all,
    figures: { cards: figures('cards'), objects: figures('objects'), links: figures('links') },
  };
}

/**
 * [B100] Makes the board, or one person's part of it, what it was `then`, in one transaction of `origin`
 * that changes only what differs; locked entries too. Gives what was done.
 */
export function restoreBoard(
  doc: Y.Doc,
  then: KeptBoard,
  whose: Whose,
  origin: unknown,
): RestorePlan {
  return doc.transact(() => {
    const plan = planRestore(doc, then, whose);
    for (const { home, id, entry } of plan.changes) putBack(doc, { home, id }, entry, origin);
    return plan;
  }, origin);
}

/** [B101] The board of now with one person's part as it was: what others wrote is as it is. */
function partOf(now: KeptBoard, then: KeptBoard, author: Author): KeptBoard {
  const target = {
    cards: new Map(now.cards),
    objects: new Map(now.objects),
    links: new Map(now.links),
  };
  const own = new Set([author]);
  for (const { home, id } of keysOf(now, then)) {
    const live = now[home].get(id);
    const kept = then[home].get(id);
    const isOwn = live !== undefined && authorOf(live) === author;
    const wasOwn = kept !== undefined && authorOf(kept) === author;
    if (wasOwn && live === undefined) target[home].set(id, kept);
    else if (wasOwn && isOwn) target[home].set(id, mixed(kept, { own: kept, others: live }, own));
    else if (isOwn && kept === undefined) target[home].delete(id);
    else if (live !== undefined && !isOwn && !wasOwn) {
      target[home].set(id, mixed(live, { own: kept ?? NOTHING, others: live }, own));
    }
  }
  return target;
}

/** An entry with the reactions that `people` gave in one copy of it, and the others in another. */
function mixed(
  entry: KeptEntry,
  reactions: { readonly own: KeptEntry; readonly others: KeptEntry },
  people: ReadonlySet<Author>,
): KeptEntry {
  return new Map([
    ...[...entry].filter(([name]) => !isReaction(name)),
    ...[...reactions.own].filter(([name]) => isReactionOf(name, people)),
    ...[...reactions.others].filter(([name]) => isReaction(name) && !isReactionOf(name, people)),
  ]);
}

/** What is on the board and no entry at all: no board of the app ever had it. */
function rubbish(doc: Y.Doc, ...boards: readonly KeptBoard[]): readonly EntryChange[] {
  return HOMES.flatMap((home) =>
    [...homeCalled(doc, home).keys()]
      .filter((id) => !boards.some((board) => board[home].has(id)))
      .map((id) => ({ home, id, entry: null })),
  );
}

function isLoose(entry: KeptEntry | null, cards: ReadonlySet<string>, whose: Whose): boolean {
  if (entry === null || isForeign(entry, whose)) return false;
  const ends = entry.get('ends');
  if (ends?.type !== 'value' || !Array.isArray(ends.value)) return false;
  return !ends.value.every((id: unknown) => typeof id === 'string' && cards.has(id));
}

function isForeign(entry: KeptEntry, whose: Whose): boolean {
  return whose !== 'everybody' && authorOf(entry) !== whose;
}

function figuresOf(changes: readonly EntryChange[], now: ReadonlyMap<string, KeptEntry>): Figures {
  const gone = changes.filter(({ entry }) => entry === null).length;
  const back = changes.filter(({ id, entry }) => entry !== null && !now.has(id)).length;
  return { back, gone, changed: changes.length - gone - back };
}
