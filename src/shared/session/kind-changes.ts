import type { MomentId } from './ids';
import type { MomentKind } from './kinds';
import { kindOf } from './moment';
import type { Session, SessionMs } from './session';

/** A moment that turned from one kind into another. */
export type KindChange = {
  readonly moment: MomentId;
  readonly at: SessionMs;
  readonly from: MomentKind;
  readonly to: MomentKind;
};

/** [M12] Every change of a moment's kind, moment by moment, each in order of time. */
export function kindChanges(session: Session): readonly KindChange[] {
  return session.moments.flatMap(({ id, kinds }) => {
    const [first, ...later] = kinds;
    let from = first.kind;
    return later.map(({ kind: to, since }) => {
      const change: KindChange = { moment: id, at: since, from, to };
      from = to;
      return change;
    });
  });
}

/** [M12] How many debates turned into something done together. */
export function debatesThatBecameCollaborations(session: Session): number {
  return session.moments.filter(
    (moment) =>
      kindOf(moment) === 'collaboration' && moment.kinds.some(({ kind }) => kind === 'debate'),
  ).length;
}
