import type { PersonEvent, SessionEvent } from './events';
import { withoutHand } from './fold-queue';
import { goneFromRound } from './fold-round';
import type { PersonId } from './ids';
import { renamedWords } from './own-words';
import { mayBeCalled, NOT_HEARD, type Person } from './person';
import { isPresent, personOf, type Session } from './session';
import { withoutBallots } from './voting';

type Event<T extends PersonEvent['type']> = Extract<PersonEvent, { type: T }>;

const TYPES: ReadonlySet<SessionEvent['type']> = new Set<PersonEvent['type']>([
  'personJoined',
  'personChanged',
  'personMarked',
  'personQuieted',
  'personWished',
  'personForgotten',
  'admissionSet',
  'personRemoved',
  'personReadmitted',
  'personLeft',
  'personReturned',
]);

export function isPersonEvent(event: SessionEvent): event is PersonEvent {
  return TYPES.has(event.type);
}

/** The session after somebody came, went, or is to be known or counted in another way. */
export function foldPerson(session: Session, event: PersonEvent): Session {
  switch (event.type) {
    case 'personJoined':
      return toRound({ ...session, people: [...session.people, newcomer(event)] }, event.person);
    case 'personChanged': {
      const { name, label, group } = event;
      return change(session, event.person, { name, label, group });
    }
    case 'personMarked': {
      const { leader, counted } = event;
      return change(session, event.person, { leader, counted });
    }
    case 'personQuieted':
      return change(session, event.person, { quiet: event.quiet });
    case 'personWished': {
      const { inclusion, onlyInGroup } = event;
      return callable(change(session, event.person, { inclusion, onlyInGroup }), event.person);
    }
    case 'personForgotten':
      return foldForgotten(session, event);
    case 'admissionSet':
      return { ...session, admission: event.admission };
    case 'personRemoved':
      return change(session, event.person, { removedAt: event.at });
    case 'personReadmitted':
      return change(session, event.person, { removedAt: null });
    case 'personLeft':
      return foldLeft(session, event);
    case 'personReturned': {
      const presence = personOf(session, event.person)?.presence ?? [];
      const back = { presence: [...presence, { from: event.at, to: null }] };
      return toRound(change(session, event.person, back), event.person);
    }
  }
}

function newcomer(event: Event<'personJoined'>): Person {
  const { person: id, name, label, group, via, role, leader, inclusion, onlyInGroup } = event;
  return {
    id,
    name,
    label,
    group,
    via,
    role,
    leader,
    counted: role !== 'facilitator',
    inclusion,
    onlyInGroup,
    forgotten: false,
    quiet: false,
    removedAt: null,
    presence: [{ from: event.at, to: null }],
    heard: NOT_HEARD,
  };
}

/** [P5] Who leaves has no hand up and is not waited for in a go-around. */
function foldLeft(session: Session, { person, at }: Event<'personLeft'>): Session {
  const presence = (personOf(session, person)?.presence ?? []).map((stretch) =>
    stretch.to === null ? { ...stretch, to: at } : stretch,
  );
  return {
    ...change(session, person, { presence }),
    queue: withoutHand(session, person),
    round: goneFromRound(session.round, person),
  };
}

/** [P12] The name, the words and [B47] the dots go; group, presence and time stay. */
function foldForgotten(session: Session, { person, label }: Event<'personForgotten'>): Session {
  const gone = personOf(session, person);
  const known = gone === undefined ? [] : [gone.name, gone.label];
  const unknown = { name: label, label, forgotten: true, onlyInGroup: true, inclusion: null };
  const renamed = renamedWords(session, new Map(known.map((name) => [name, label])));
  return callable(
    {
      ...change(renamed, person, unknown),
      moments: session.moments.map((moment) =>
        moment.by === person ? { ...moment, words: '' } : moment,
      ),
      votes: withoutBallots(session.votes, person),
    },
    person,
  );
}

/** [P9] Who does not want to be called on any more is out of the go-around; who does comes into it. */
function callable(session: Session, id: PersonId): Session {
  const person = personOf(session, id);
  if (person === undefined || session.round === null) return session;
  if (mayBeCalled(person)) return toRound(session, id);
  return { ...session, round: goneFromRound(session.round, id) };
}

/** [P6] Who comes while a go-around is under way has their turn in it too, at the end. */
function toRound(session: Session, id: PersonId): Session {
  const { round } = session;
  const person = personOf(session, id);
  if (round === null || person === undefined) return session;
  const known = [...round.waiting, ...round.passed, ...round.done].includes(id);
  if (known || !isPresent(person) || !person.counted || !mayBeCalled(person)) return session;
  return { ...session, round: { ...round, waiting: [...round.waiting, id] } };
}

function change(session: Session, id: PersonId, what: Partial<Person>): Session {
  const people = session.people.map((p) => (p.id === id ? { ...p, ...what } : p));
  return { ...session, people };
}
