import type { SessionEvent } from './events';
import {
  foldGiven,
  foldOffered,
  foldReassigned,
  foldReleased,
  foldUndone,
  silence,
} from './fold-floor';
import type { PersonId } from './ids';
import type { Person, Session } from './session';

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
    queue: [],
    floor: { kind: 'silence', since: event.at },
    turns: [],
    turnsBegun: 0,
    undo: [],
    agreement: '',
    interruptions: [],
  };
}

function apply(session: Session, event: Exclude<SessionEvent, { type: 'sessionOpened' }>): Session {
  switch (event.type) {
    case 'personJoined': {
      const { person: id, name, label, group, via } = event;
      const person: Person = {
        id,
        name,
        label,
        group,
        via,
        presence: [{ from: event.at, to: null }],
      };
      return { ...session, people: [...session.people, person] };
    }
    case 'personChanged':
      return change(session, event.person, (person) => ({
        ...person,
        name: event.name,
        label: event.label,
        group: event.group,
      }));
    case 'personLeft':
      return {
        ...change(session, event.person, (person) => ({
          ...person,
          presence: person.presence.map((p) => (p.to === null ? { ...p, to: event.at } : p)),
        })),
        queue: session.queue.filter((id) => id !== event.person),
      };
    case 'personReturned':
      return change(session, event.person, (person) => ({
        ...person,
        presence: [...person.presence, { from: event.at, to: null }],
      }));
    case 'handRaised':
      return { ...session, queue: [...session.queue, event.person] };
    case 'handLowered':
      return { ...session, queue: session.queue.filter((id) => id !== event.person) };
    case 'floorGiven':
      return foldGiven(session, event);
    case 'floorOffered':
      return foldOffered(session, event);
    case 'floorReleased':
      return foldReleased(session, event);
    case 'turnReassigned':
      return foldReassigned(session, event);
    case 'floorUndone':
      return foldUndone(session);
    case 'agreementWritten':
      return { ...session, agreement: event.text };
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
      };
  }
}

function change(session: Session, id: PersonId, how: (person: Person) => Person): Session {
  return { ...session, people: session.people.map((p) => (p.id === id ? how(p) : p)) };
}
