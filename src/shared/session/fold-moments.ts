import type { MomentEvent, SessionEvent } from './events';
import {
  foldBranchLeft,
  foldBranchOpened,
  foldBranchTakenUp,
  withoutBranches,
} from './fold-branches';
import { branchNow, kindOf, type Moment } from './moment';
import { runningTurn, type Session } from './session';

type Event<T extends MomentEvent['type']> = Extract<MomentEvent, { type: T }>;

const TYPES: ReadonlySet<SessionEvent['type']> = new Set<MomentEvent['type']>([
  'momentMarked',
  'momentChanged',
  'momentRemoved',
  'questionAnswered',
  'branchOpened',
  'branchTakenUp',
  'branchParked',
  'branchReturned',
]);

/** Whether it is about moments or digressions. */
export function isMomentEvent(event: SessionEvent): event is MomentEvent {
  return TYPES.has(event.type);
}

/** The session after something happened to its moments or digressions; figures stay as they are. */
export function foldMoment(session: Session, event: MomentEvent): Session {
  switch (event.type) {
    case 'momentMarked':
      return foldMarked(session, event);
    case 'momentChanged':
      return foldChanged(session, event);
    case 'momentRemoved':
      return foldRemoved(session, event);
    case 'questionAnswered':
      return foldAnswered(session, event);
    case 'branchOpened':
      return foldBranchOpened(session, event);
    case 'branchTakenUp':
      return foldBranchTakenUp(session, event);
    case 'branchParked':
      return foldBranchLeft(session, event.branch, event.at, 'parked');
    case 'branchReturned':
      return foldBranchLeft(session, event.branch, event.at, 'returned');
  }
}

/** [M1] It belongs to the turn that runs and to the branch the conversation is on. */
function foldMarked(session: Session, event: Event<'momentMarked'>): Session {
  const moment: Moment = {
    id: event.moment,
    at: event.at,
    turn: runningTurn(session)?.id ?? null,
    by: event.by,
    kinds: [{ kind: event.kind, since: event.at }],
    words: event.words,
    branch: branchNow(session),
    answeredAt: null,
  };
  return {
    ...session,
    moments: [...session.moments, moment],
    momentsMarked: session.momentsMarked + 1,
  };
}

/** [M2] Every kind it was stays on record. */
function foldChanged(session: Session, event: Event<'momentChanged'>): Session {
  const { kind, words, at } = event;
  return {
    ...session,
    moments: session.moments.map((moment): Moment => {
      if (moment.id !== event.moment) return moment;
      if (kindOf(moment) === kind) return { ...moment, words };
      // [X103] What is no question any more has no answer.
      const kinds = [...moment.kinds, { kind, since: at }] as const;
      return { ...moment, words, kinds, answeredAt: null };
    }),
  };
}

/** [X103] A question is answered, or open again. */
function foldAnswered(session: Session, event: Event<'questionAnswered'>): Session {
  const answeredAt = event.answered ? event.at : null;
  return {
    ...session,
    moments: session.moments.map((moment) =>
      moment.id === event.moment ? { ...moment, answeredAt } : moment,
    ),
  };
}

/** [M3] With a moment go its branch and its debate; the conversation is where the branch left. */
function foldRemoved(session: Session, event: Event<'momentRemoved'>): Session {
  const gone = session.branches.find(({ moment }) => moment === event.moment);
  const rest: Session = {
    ...session,
    moments: session.moments.filter(({ id }) => id !== event.moment),
    debates: session.debates.filter(({ moment }) => moment !== event.moment),
  };
  return gone === undefined ? rest : withoutBranches(rest, gone);
}
