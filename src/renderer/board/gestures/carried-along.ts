import { type AreaBox, carriedBy } from '../../../shared/board/area-members';
import type { Box } from '../../../shared/board/box';
import { type ActionParts, mayChangeId } from '../actions/action-parts';
import { objectOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';

/** What moves along when these entries move: all that lies in the areas among them. */
export function carriedAlong(
  parts: Pick<ActionParts, 'view' | 'permissions'> & {
    readonly session: Pick<BoardSession, 'cards' | 'objects'>;
  },
  ids: ReadonlySet<string>,
): readonly string[] {
  const { view } = parts;
  const areas = areasOf(parts);
  const moved = areas.filter(({ id }) => ids.has(id));
  if (moved.length === 0) return [];
  const isArea = new Set(areas.map(({ id }) => id));
  const near = new Map<string, Box>();
  for (const area of moved) {
    for (const id of view.index.within(area)) {
      const rect = isArea.has(id) || ids.has(id) ? null : view.rectOf(id);
      if (rect !== null) near.set(id, { id, ...rect });
    }
  }
  const carried = [...carriedBy(ids, areas, [...near.values()])];
  return carried.filter((id) => mayChangeId(parts, id));
}

/** All areas of the board, with their places. */
export function areasOf({
  session,
  view,
}: {
  readonly session: Pick<BoardSession, 'objects'>;
  readonly view: Pick<BoardView, 'rectOf'>;
}): readonly AreaBox[] {
  return session.objects.ids().flatMap((id) => {
    const object = objectOf(session.objects.entry(id));
    const rect = view.rectOf(id);
    return object?.type === 'area' && rect !== null ? [{ id, z: object.z, ...rect }] : [];
  });
}
