import type { CardKind } from '../../../shared/board/card-kind';
import { setKind, setNameless } from '../../../shared/board/card-operations';
import { deleteLink } from '../../../shared/board/link-operations';
import { setScale, setTint } from '../../../shared/board/object-operations';
import type { Place } from '../../../shared/board/place';
import {
  clearSize,
  deleteEntries,
  moveEntries,
  setGroup,
  setLayers,
  setLocked,
} from '../../../shared/board/place-operations';
import type { Reaction } from '../../../shared/board/reactions';
import { NOTHING_CHOSEN } from '../board-choice';
import { objectOf, placeOf } from '../board-entries';
import { randomId } from '../random-id';
import { type ActionParts, changeable, changeableCards, choose, focusPlane } from './action-parts';
import { toggleReaction } from './toggle-reaction';

/** What is done with the entries that are selected. Those of a key tell whether they did something. */
export interface EntryActions {
  setKind(kind: CardKind): boolean;
  setNameless(nameless: boolean): boolean;
  react(id: string, reaction: Reaction): boolean;
  remove(): boolean;
  /** Of areas and strokes: a tint from 0 to 5. */
  setTint(tint: number): boolean;
  /** Of words: a size from 1 to 4. */
  setScale(scale: number): boolean;
  nudge(dx: number, dy: number): boolean;
  /** Cards only: as large as their words again. */
  clearSize(): boolean;
  group(): boolean;
  ungroup(): boolean;
  /** Draws them over, or under, everything else. */
  layer(where: 'front' | 'back'): boolean;
  setLocked(locked: boolean): boolean;
  undo(): boolean;
  redo(): boolean;
}

/** The actions on selected entries. */
export function entryActions(parts: ActionParts): EntryActions {
  const { session, view, choice, permissions } = parts;
  const idsOf = (places: readonly Place[]) => places.map(({ id }) => id);
  const some = (ids: readonly string[], how: (ids: readonly string[]) => void): boolean => {
    if (ids.length > 0) how(ids);
    return ids.length > 0;
  };

  const isTinted = (id: string) => {
    const object = objectOf(session.objects.entry(id));
    return object?.type === 'area' || object?.type === 'ink';
  };
  const isWords = (id: string) => objectOf(session.objects.entry(id))?.type === 'text';

  return {
    setKind: (kind) =>
      some(changeableCards(parts), (ids) =>
        session.step((doc, origin) => {
          for (const id of ids) setKind(doc, id, kind, origin);
        }),
      ),
    setNameless: (nameless) =>
      some(changeableCards(parts), (ids) =>
        session.step((doc, origin) => {
          for (const id of ids) setNameless(doc, id, nameless, origin);
        }),
      ),
    react: (id, reaction) => toggleReaction(parts, id, reaction),
    remove: () => {
      const { link, selected, deleted } = choice.get();
      if (link !== null && permissions.cards) {
        session.step((doc, origin) => deleteLink(doc, link, origin));
        choice.set({ ...NOTHING_CHOSEN, deleted: deleted + 1 });
        focusPlane(parts);
        return true;
      }
      // What cannot be read can be taken off all the same.
      const broken = [...selected].filter((id) => placeOf(session, id) === null);
      const ids = [...idsOf(changeable(parts)), ...(permissions.cards ? broken : [])];
      return some(ids, () => {
        session.step((doc, origin) => deleteEntries(doc, ids, origin));
        choice.set({ ...NOTHING_CHOSEN, deleted: deleted + ids.length });
        focusPlane(parts);
      });
    },
    setTint: (tint) =>
      some(idsOf(changeable(parts)).filter(isTinted), (ids) =>
        session.step((doc, origin) => {
          for (const id of ids) setTint(doc, id, tint, origin);
        }),
      ),
    setScale: (scale) =>
      some(idsOf(changeable(parts)).filter(isWords), (ids) =>
        session.step((doc, origin) => {
          for (const id of ids) setScale(doc, id, scale, origin);
        }),
      ),
    nudge: (dx, dy) => {
      const places = changeable(parts);
      return some(idsOf(places), () => {
        view.touched.set(true);
        const to = new Map(places.map(({ id, x, y }) => [id, { x: x + dx, y: y + dy }]));
        session.more((doc, origin) => moveEntries(doc, to, origin));
        const [first] = places;
        if (first !== undefined) view.reveal(first.id);
      });
    },
    clearSize: () =>
      some(changeableCards(parts), (ids) =>
        session.step((doc, origin) => {
          for (const id of ids) clearSize(doc, id, origin);
        }),
      ),
    group: () =>
      some(idsOf(changeable(parts)), (ids) => {
        if (ids.length > 1) session.step((doc, origin) => setGroup(doc, ids, randomId(), origin));
      }),
    ungroup: () =>
      some(idsOf(changeable(parts)), (ids) =>
        session.step((doc, origin) => setGroup(doc, ids, null, origin)),
      ),
    layer: (where) =>
      some(idsOf(changeable(parts)), () => {
        const layers = newLayers(parts, changeable(parts), where);
        session.step((doc, origin) => setLayers(doc, layers, origin));
      }),
    setLocked: (locked) =>
      permissions.isFacilitator &&
      some(idsOf(changeable(parts)), (ids) =>
        session.step((doc, origin) => setLocked(doc, ids, locked, origin)),
      ),
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
  };

  function takeBack(way: 'undo' | 'redo'): boolean {
    if (!permissions.cards) return false;
    session[way]();
    choose(parts, { deleted: 0 });
    return true;
  }
}

/** Layers beyond all others, in the order the entries have among themselves. */
function newLayers(
  { session }: ActionParts,
  places: readonly Place[],
  where: 'front' | 'back',
): ReadonlyMap<string, number> {
  const chosen = new Set(places.map(({ id }) => id));
  const others = [...session.cards.ids(), ...session.objects.ids()]
    .filter((id) => !chosen.has(id))
    .map((id) => placeOf(session, id)?.z ?? 0);
  const sorted = [...places].sort((a, b) => a.z - b.z);
  const start =
    where === 'front'
      ? others.reduce((most, z) => Math.max(most, z), 0) + 1
      : others.reduce((least, z) => Math.min(least, z), 0) - sorted.length;
  return new Map(sorted.map(({ id }, n) => [id, start + n]));
}
