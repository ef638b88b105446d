import type { MomentId } from '../../../shared/session/ids';
import { branchNow, kindOf, type Moment } from '../../../shared/session/moment';
import { isPresent, type Session } from '../../../shared/session/session';
import { type Unheard, unheard } from '../../../shared/voice/unheard';

/** Something that was left open, in words. */
export type LeftOpen = {
  readonly moment: Moment;
  readonly kind: 'Question' | 'Debate';
  readonly words: string;
};

/** [X82] What is still there before a session closes. */
export type LeftOver = {
  /** Digressions that are parked, but the one that is followed now. */
  readonly parked: Session['branches'];
  readonly unheard: Unheard;
  readonly open: readonly LeftOpen[];
};

/**
 * [X82] Parked digressions, who is here and had no turn, and what has no outcome: debates, and questions that
 * were not answered.
 * @param answeredHere questions that stay listed, so that they can be said to be open again where that was done
 */
export function leftOver(
  session: Session,
  answeredHere: ReadonlySet<MomentId> = new Set(),
): LeftOver {
  const now = branchNow(session);
  const silent = unheard(session);
  return {
    parked: session.branches.filter(({ id, state }) => state === 'parked' && id !== now),
    unheard: { ...silent, people: silent.people.filter(isPresent) },
    open: session.moments.flatMap((moment): readonly LeftOpen[] => {
      const { id, words } = moment;
      if (kindOf(moment) === 'question') {
        const isListed = moment.answeredAt === null || answeredHere.has(id);
        return isListed && words !== '' ? [{ moment, kind: 'Question', words }] : [];
      }
      const debate = session.debates.find((one) => one.moment === id);
      const isOpen = debate !== undefined && (debate.end === null || debate.end.outcome === 'open');
      if (!isOpen) return [];
      const sides = debate.sides.map(({ name }) => name).join(' or ');
      return [{ moment, kind: 'Debate', words: words === '' ? sides : words }];
    }),
  };
}
