import type { RoomHand, RoomView } from '../session/views';
import type { WireNotice } from './control';

/** The room without what travels apart from it. */
export type RoomState = Omit<RoomView, 'people' | 'counts'>;
type RoomChange = Omit<Extract<WireNotice, { type: 'change' }>, 'type' | 'now'>;

/**
 * [H25] What to tell those who know the room as it was: the fields that differ, and of the queue only
 * the hands that came, went or moved. Null if nothing differs.
 */
export function roomChange(before: RoomState, after: RoomState): RoomChange | null {
  const { queue: handsBefore, ...rest } = before;
  const { queue: handsAfter, ...restAfter } = after;
  const old = new Map<string, unknown>(Object.entries(rest));
  const set = Object.fromEntries(
    Object.entries(restAfter).filter(([field, value]) => !isSame(old.get(field), value)),
  );
  const queue = queueChange(handsBefore, handsAfter);
  if (Object.keys(set).length === 0 && queue === null) return null;
  return queue === null ? { set } : { set, queue };
}

/** The room after such a change. */
export function roomAfter(before: RoomState, { set, queue }: RoomChange): RoomState {
  const hands = queue === undefined ? before.queue : handsAfter(before.queue, queue);
  return Object.assign({}, before, set, { queue: hands });
}

/** The one stretch of the queue outside of which nothing changed. */
function queueChange(
  before: readonly RoomHand[],
  after: readonly RoomHand[],
): NonNullable<RoomChange['queue']> | null {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && isSame(before[at], after[at])) at += 1;
  let same = 0;
  while (same < most - at && isSame(before.at(-1 - same), after.at(-1 - same))) same += 1;
  const remove = before.length - same - at;
  const put = after.slice(at, after.length - same);
  return remove === 0 && put.length === 0 ? null : { at, remove, put: [...put] };
}

function handsAfter(
  before: readonly RoomHand[],
  { at, remove, put }: NonNullable<RoomChange['queue']>,
): readonly RoomHand[] {
  return [...before.slice(0, at), ...put, ...before.slice(at + remove)];
}

/** Views are made field by field in one order, so that what is the same reads the same. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
