import type { SessionEvent } from '../session/events';
import type { PersonId } from '../session/ids';
import type { NameChoice } from '../session/name-choice';
import { renamedEvent, renamedWords } from '../session/own-words';
import type { Person } from '../session/person';
import type { Session } from '../session/session';
import { legibleLine } from './legible';
import { HOST, standIn } from './who';

/** How somebody is called in what leaves Hearth; `kept` as they called themselves, or `hidden`. */
export type Called = { readonly label: string; readonly how: 'kept' | 'shortened' | 'hidden' };
export type Naming = ReadonlyMap<PersonId, Called>;

/**
 * [X10] [X11] How a session's people are called under a choice. Whoever asked to be counted only within
 * their group, or to be forgotten, is one of the group whatever was chosen.
 */
export function namingOf(session: Session, choice: NameChoice): Naming {
  const taken = new Set<string>();
  return new Map(
    session.people.map((person): readonly [PersonId, Called] => {
      if (isHidden(person, choice)) {
        const label = person.role === 'facilitator' ? HOST : standIn(session, person);
        return [person.id, { label, how: 'hidden' }];
      }
      if (choice !== 'shortened') return [person.id, { label: person.label, how: 'kept' }];
      const label = unlike(shortName(person.name), taken);
      taken.add(label);
      return [person.id, { label, how: 'shortened' }];
    }),
  );
}

/**
 * [X10] The session with everybody called as the naming says and by no other name, so that nothing that is
 * made of it can say more. A commitment of a hidden person that was typed by name is one of theirs.
 */
export function namedSession(session: Session, naming: Naming): Session {
  const known = session.people.filter(({ forgotten }) => !forgotten);
  const renamed = renamedWords(session, namesInstead(known, naming));
  return {
    ...renamed,
    people: session.people.map((person) => {
      const called = naming.get(person.id);
      if (called === undefined || called.how === 'kept') return person;
      const { label, how } = called;
      return { ...person, name: label, label, ...(how === 'hidden' ? { onlyInGroup: true } : {}) };
    }),
  };
}

/** [X11] The log of a session in which people are called as the naming says, otherwise the same. */
export function namedEvents(
  { people }: Session,
  events: readonly SessionEvent[],
  naming: Naming,
): readonly SessionEvent[] {
  const said = events.flatMap((event) =>
    event.type === 'personJoined' || event.type === 'personChanged'
      ? [{ id: event.person, name: event.name, label: event.label }]
      : [],
  );
  // Their name is not in the log any more.
  const gone = new Set(people.flatMap(({ id, forgotten }) => (forgotten ? [id] : [])));
  const instead = namesInstead(
    said.filter(({ id }) => !gone.has(id)),
    naming,
  );
  return events.map((event) => {
    switch (event.type) {
      case 'personJoined':
      case 'personChanged': {
        const called = naming.get(event.person);
        if (called === undefined || called.how === 'kept' || gone.has(event.person)) return event;
        return { ...event, name: called.label, label: called.label };
      }
      default:
        return renamedEvent(event, instead);
    }
  });
}

function isHidden({ onlyInGroup, forgotten, role }: Person, choice: NameChoice): boolean {
  return onlyInGroup || forgotten || (choice === 'groups' && role === 'participant');
}

/** `Amara O.`; who has one name keeps it. */
function shortName(name: string): string {
  const words = legibleLine(name).split(' ');
  const [first = name] = words;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const [initial] = new Intl.Segmenter('en').segment(last);
  return initial === undefined ? first : `${first} ${initial.segment.toLocaleUpperCase('en')}.`;
}

function unlike(label: string, taken: ReadonlySet<string>): string {
  let one = label;
  for (let n = 2; taken.has(one); n += 1) one = `${label} ${n}`;
  return one;
}

/** [X73] What stands in the facilitator's words for the names of whoever is called otherwise. */
function namesInstead(
  people: readonly Pick<Person, 'id' | 'name' | 'label'>[],
  naming: Naming,
): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap(({ id, name, label }) => {
      const called = naming.get(id);
      if (called === undefined || called.how === 'kept') return [];
      return [name, label].map((one) => [one, called.label] as const);
    }),
  );
}
