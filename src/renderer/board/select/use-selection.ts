import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { CardKind } from '../../../shared/board/card-kind';
import type { Place } from '../../../shared/board/place';
import type { Reactions } from '../../../shared/board/reactions';
import { cardOf, objectOf, placeOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import { mayChange, type Permissions } from '../permissions';

/** What a bar has to know of the entries that are selected. */
export type Selection = {
  readonly count: number;
  /** The id of the one that is selected; null for several. */
  readonly only: string | null;
  /** The kind they have in common; null if there is no card among them. */
  readonly kind: CardKind | 'mixed' | null;
  readonly hasWords: boolean;
  /** Of the only one. */
  readonly reactions: Reactions;
  readonly tint: number | null;
  readonly scale: number | null;
  readonly isSized: boolean;
  readonly isNameless: boolean;
  readonly isGrouped: boolean;
  readonly isLocked: boolean;
  /** Whether any of it cannot be read. */
  readonly isBroken: boolean;
  /** Whether this person may change any of it. */
  readonly changes: boolean;
};

/** Follows what is selected; renders when any of it changes. */
export function useSelection(
  session: BoardSession,
  permissions: Permissions,
  ids: ReadonlySet<string>,
): Selection {
  const changes = useRef(0);
  const subscribe = useCallback(
    (listener: () => void) => {
      const hear = (changed: ReadonlySet<string>) => {
        if (![...ids].some((id) => changed.has(id))) return;
        changes.current += 1;
        listener();
      };
      const ends = [session.cards.onAny(hear), session.objects.onAny(hear)];
      return () => {
        for (const end of ends) end();
      };
    },
    [session, ids],
  );
  useSyncExternalStore(subscribe, () => changes.current);
  return selectionOf(session, permissions, ids);
}

/** What is selected, as it is now. */
export function selectionOf(
  session: Pick<BoardSession, 'cards' | 'objects'>,
  permissions: Permissions,
  ids: ReadonlySet<string>,
): Selection {
  const all = [...ids];
  const cards = all.flatMap((id) => cardOf(session.cards.entry(id)) ?? []);
  const objects = all.flatMap((id) => objectOf(session.objects.entry(id)) ?? []);
  const places = all.flatMap((id): Place[] => [placeOf(session, id) ?? []].flat());
  const only = all.length === 1 ? (all[0] ?? null) : null;
  const [card] = cards;
  const [object] = objects;
  const sameKind = cards.every(({ kind }) => kind === card?.kind);
  const tinted = objects.flatMap((one) => ('tint' in one ? [one.tint] : []));
  return {
    count: all.length,
    only,
    kind: card === undefined ? null : sameKind ? card.kind : 'mixed',
    hasWords: card !== undefined || (object !== undefined && object.type !== 'ink'),
    reactions: only === null ? {} : (card?.reactions ?? {}),
    tint: tinted[0] ?? null,
    scale: objects.flatMap((one) => (one.type === 'text' ? [one.scale] : []))[0] ?? null,
    isSized: cards.some(({ height }) => height !== null),
    isNameless: cards.length > 0 && cards.every(({ nameless }) => nameless),
    isGrouped: places.length > 0 && places.every(({ group }) => group !== null),
    isLocked: places.some(({ locked }) => locked),
    isBroken: permissions.cards && places.length < all.length,
    changes: places.some(({ id, locked }) =>
      mayChange(permissions, { locked, isCard: cards.some((one) => one.id === id) }),
    ),
  };
}
