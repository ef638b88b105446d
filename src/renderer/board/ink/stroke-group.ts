import type { InkObject } from '../../../shared/board/object';
import { objectOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import { randomId } from '../random-id';

/** What makes the pieces of one stroke known, among the groups that people make themselves. */
const PREFIX = 'stroke-';

/** A new group for the pieces of one long stroke. */
export function newStrokeGroup(): string {
  return `${PREFIX}${randomId()}`;
}

/** The ids of a whole stroke, of which this is a piece. */
export function wholeStroke(
  session: Pick<BoardSession, 'objects'>,
  piece: InkObject,
): readonly string[] {
  const { group } = piece;
  if (!group?.startsWith(PREFIX)) return [piece.id];
  return session.objects.ids().filter((id) => {
    const object = objectOf(session.objects.entry(id));
    return object?.type === 'ink' && object.group === group && !object.locked;
  });
}
