import type { Person } from '../session/person';
import {
  measuredUntil,
  personOf,
  type Session,
  type SessionMs,
  type Turn,
} from '../session/session';
import { countedPeople, mayBeNamed } from '../voice/counted';
import { type GroupSpoken, spokenByGroup, spokenByPerson, spokenInAll } from '../voice/spoken';
import { unheard } from '../voice/unheard';
import type { NotesGroup, NotesTurn, NotesVoices } from './notes';
import { speakersOf } from './who';

/** The name of the one group there is if the session has none. */
const EVERYBODY = 'Everybody';

/** The groups that somebody came for, in the session's order; those without a group last. */
export function gatherGroups(session: Session, now: SessionMs): readonly NotesGroup[] {
  const until = measuredUntil(session, now);
  const present = (people: readonly Person[]) =>
    people.reduce((sum, person) => sum + presentMs(person, until), 0);
  const counted = countedPeople(session);
  const everybody = present(counted);
  return cameFor(session, now).map((group) => {
    const members = counted.filter((person) => person.group === group.group);
    const named = members.filter(mayBeNamed);
    return {
      name: group.name,
      people: named.map((person) => person.label),
      unnamed: members.length - named.length,
      turns: group.turns,
      ms: group.ms,
      share: group.share,
      presence: everybody > 0 ? present(members) / everybody : null,
    };
  });
}

/**
 * Everybody who was heard by voice and everybody who was not; by group, then as they joined. Who asked
 * to be counted only within their group is a number there, and not in these lists.
 */
export function gatherVoices(
  session: Session,
  now: SessionMs,
  wrote: ReadonlyMap<string, number>,
): NotesVoices {
  const inAll = spokenInAll(session, now);
  const spoken = spokenByPerson(session, now);
  const silent = unheard(session);
  const voices = cameFor(session, now).flatMap((group) =>
    spoken
      .filter(({ person }) => person.group === group.group && mayBeNamed(person))
      .map(({ person, turns, ms }) => ({
        person,
        voice: {
          label: person.label,
          group: group.name,
          turns,
          ms,
          share: inAll > 0 ? ms / inAll : null,
          wrote: wrote.get(person.id) ?? 0,
        },
      })),
  );
  return {
    heard: voices.filter(({ voice }) => voice.turns > 0).map(({ voice }) => voice),
    heardPeople: spoken.filter(({ turns }) => turns > 0).length,
    unheard: voices
      .filter(({ person }) => silent.people.includes(person))
      .map(({ voice }) => voice),
    unheardUnnamed: silent.others.map(({ name, count }) => ({ group: name, count })),
  };
}

/** The turns in the order they were taken, numbered from 1; undone turns are not among them. */
export function gatherTimeline(session: Session, now: SessionMs): readonly NotesTurn[] {
  const until = measuredUntil(session, now);
  const groups = cameFor(session, now);
  return session.turns.map((turn, index) => ({
    number: index + 1,
    from: turn.from,
    ms: (turn.end?.at ?? until) - turn.from,
    speaker: speakersOf(session, turn.speakers),
    group: rowOf(session, turn, groups),
    reply: turn.reply !== null && !turn.continues,
    ended: turn.end?.why ?? null,
  }));
}

/** The row of the first speaker's group; the one after all groups for who is unknown or not counted. */
function rowOf(session: Session, turn: Turn, groups: readonly GroupSpoken[]): number {
  const [first] = turn.speakers;
  const person = first === undefined ? undefined : personOf(session, first);
  const row = groups.findIndex(({ group }) => person?.counted === true && group === person.group);
  return row < 0 ? groups.length : row;
}

function cameFor(session: Session, now: SessionMs): readonly GroupSpoken[] {
  return spokenByGroup(session, now)
    .filter((group) => group.people > 0)
    .map((group) => (session.groups.length === 0 ? { ...group, name: EVERYBODY } : group));
}

function presentMs(person: Person, until: SessionMs): number {
  return person.presence.reduce((sum, { from, to }) => sum + ((to ?? until) - from), 0);
}
