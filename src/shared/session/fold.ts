import { FREE_BOARD } from './board-rules';
import type { SessionEvent } from './events';
import { foldCommitment, isCommitmentEvent } from './fold-commitments';
import { foldCorrection, isCorrectionEvent } from './fold-corrections';
import { foldDebate, isDebateEvent } from './fold-debates';
import { foldFloor, silence } from './fold-floor';
import { foldMoment, isMomentEvent } from './fold-moments';
import { foldNotes, isNotesEvent } from './fold-notes';
import { foldPerson, isPersonEvent } from './fold-people';
import { foldQueue, isQueueEvent } from './fold-queue';
import { foldVoting, isVotingEvent, revealedAtEnd } from './fold-voting';
import { WHOLE_NOTES } from './notes-choice';
import type { Session } from './session';

/** The session after one more event. Null only as long as no session was opened. */
export function fold(session: Session | null, event: SessionEvent): Session | null {
  if (event.type === 'sessionOpened') return session ?? opened(event);
  if (session === null) return null;
  return { ...apply(session, event), lastAt: Math.max(session.lastAt, event.at) };
}

/** [S5] The session that a whole log adds up to. */
export function foldAll(events: Iterable<SessionEvent>): Session | null {
  let session: Session | null = null;
  for (const event of events) session = fold(session, event);
  return session;
}

function opened(event: Extract<SessionEvent, { type: 'sessionOpened' }>): Session {
  return {
    id: event.id,
    phase: 'open',
    title: event.title,
    question: event.question,
    groups: event.groups,
    openedAt: event.wall,
    closedAt: null,
    endedAt: null,
    lastAt: event.at,
    people: [],
    admission: 'open',
    floor: { kind: 'silence', since: event.at },
    turns: [],
    turnsBegun: 0,
    way: 'open',
    round: null,
    timeBoxMs: null,
    pause: null,
    undo: [],
    queue: [],
    order: 'raised',
    moments: [],
    momentsMarked: 0,
    branches: [],
    course: [{ at: event.at, branch: null }],
    debates: [],
    votes: [],
    votesOpened: 0,
    boardRules: FREE_BOARD,
    commitments: [],
    commitmentsMade: 0,
    dismissed: [],
    agreement: '',
    notes: WHOLE_NOTES,
    interruptions: [],
  };
}

function apply(session: Session, event: Exclude<SessionEvent, { type: 'sessionOpened' }>): Session {
  if (isPersonEvent(event)) return foldPerson(session, event);
  if (isQueueEvent(event)) return foldQueue(session, event);
  if (isCorrectionEvent(event)) return foldCorrection(session, event);
  if (isMomentEvent(event)) return foldMoment(session, event);
  if (isDebateEvent(event)) return foldDebate(session, event);
  if (isCommitmentEvent(event)) return foldCommitment(session, event);
  if (isVotingEvent(event)) return foldVoting(session, event);
  if (isNotesEvent(event)) return foldNotes(session, event);
  switch (event.type) {
    case 'agreementWritten':
      return { ...session, agreement: event.text };
    case 'nudgeDismissed':
      return {
        ...session,
        dismissed: [...session.dismissed, { nudge: event.nudge, at: event.at }],
      };
    case 'sessionInterrupted':
      // [R1] [R2] [R3] Silence, no undo, and everybody as they were.
      return {
        ...silence(session, event.at, 'interrupted'),
        interruptions: [...session.interruptions, event.at],
      };
    case 'sessionResumed':
      return session;
    case 'sessionClosed':
      return {
        ...silence(session, event.at, 'closed'),
        phase: 'closed',
        closedAt: event.wall,
        endedAt: event.at,
        queue: [],
        pause: null,
        round: null,
        way: session.round?.before ?? session.way,
        votes: revealedAtEnd(session.votes),
        debates: session.debates.map((debate) =>
          debate.end === null ? { ...debate, end: { at: event.at, outcome: 'open' } } : debate,
        ),
      };
    default:
      return foldFloor(session, event);
  }
}
