import { branchNow, kindOf } from '../../../shared/session/moment';
import { isPresent, type Session } from '../../../shared/session/session';
import { type Unheard, unheard } from '../../../shared/voice/unheard';

/** Something that was left open, in words. */
export type LeftOpen = { readonly id: string; readonly kind: string; readonly words: string };

/** [X82] What is still there before a session closes. */
export type LeftOver = {
  /** Digressions that are parked, but the one that is followed now. */
  readonly parked: Session['branches'];
  readonly unheard: Unheard;
  readonly open: readonly LeftOpen[];
};

/** [X82] Parked digressions, who is here and had no turn, and questions and debates without an outcome. */
export function leftOver(session: Session): LeftOver {
  const now = branchNow(session);
  const silent = unheard(session);
  return {
    parked: session.branches.filter(({ id, state }) => state === 'parked' && id !== now),
    unheard: { ...silent, people: silent.people.filter(isPresent) },
    open: session.moments.flatMap((moment): readonly LeftOpen[] => {
      const { id, words } = moment;
      if (kindOf(moment) === 'question' && words !== '') return [{ id, kind: 'Question', words }];
      const debate = session.debates.find((one) => one.moment === id);
      const isOpen = debate !== undefined && (debate.end === null || debate.end.outcome === 'open');
      if (!isOpen) return [];
      const sides = debate.sides.map(({ name }) => name).join(' or ');
      return [{ id, kind: 'Debate', words: words === '' ? sides : words }];
    }),
  };
}
