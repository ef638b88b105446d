import type { PersonId } from '../session/ids';
import {
  measuredUntil,
  type Person,
  personOf,
  type Session,
  type SessionMs,
} from '../session/session';
import { spokenByGroup, spokenByPerson, spokenInAll } from '../voice/spoken';
import { unheard } from '../voice/unheard';
import type { NotesGroup, NotesTurn, NotesVoice } from './notes';

/** Shown for a seat that the session does not know. */
export const NOBODY = 'Somebody not on the list';

/** The name of the one group there is if the session has none. */
const EVERYBODY = 'Everybody';

/** The groups that somebody came for, in the session's order; those without a group last. */
export function gatherGroups(session: Session, now: SessionMs): readonly NotesGroup[] {
  const until = measuredUntil(session, now);
  const inAll = spokenInAll(session, now);
  const present = (people: readonly Person[]) =>
    people.reduce((sum, person) => sum + presentMs(person, until), 0);
  const everybody = present(session.people);
  return cameFor(session, now).map((group) => {
    const members = session.people.filter((person) => person.group === group.group);
    return {
      name: group.name,
      people: members.map((person) => person.label),
      turns: group.turns,
      ms: group.ms,
      share: part(group.ms, inAll),
      presence: part(present(members), everybody),
    };
  });
}

/** Everybody who was heard by voice and everybody who was not; by group, then as they joined. */
export function gatherVoices(
  session: Session,
  now: SessionMs,
  wrote: ReadonlyMap<string, number>,
): { readonly heard: readonly NotesVoice[]; readonly unheard: readonly NotesVoice[] } {
  const inAll = spokenInAll(session, now);
  const spoken = spokenByPerson(session, now);
  const silent = new Set(unheard(session).map((person) => person.id));
  const voices = cameFor(session, now).flatMap((group) =>
    spoken
      .filter(({ person }) => person.group === group.group)
      .map(({ person, turns, ms }) => ({
        id: person.id,
        label: person.label,
        group: group.name,
        turns,
        ms,
        share: part(ms, inAll),
        wrote: wrote.get(person.id) ?? 0,
      })),
  );
  return {
    heard: voices.filter((voice) => voice.turns > 0).map(withoutId),
    unheard: voices.filter((voice) => silent.has(voice.id)).map(withoutId),
  };
}

/** The turns in the order they were taken, numbered from 1; undone turns are not among them. */
export function gatherTimeline(session: Session, now: SessionMs): readonly NotesTurn[] {
  const until = measuredUntil(session, now);
  const groups = cameFor(session, now).map((group) => group.group);
  return session.turns.map((turn, index) => {
    const speaker = personOf(session, turn.speaker);
    return {
      number: index + 1,
      from: turn.from,
      ms: (turn.end?.at ?? until) - turn.from,
      speaker: speaker?.label ?? NOBODY,
      group: Math.max(0, groups.indexOf(speaker?.group ?? null)),
      ended: turn.end?.why ?? null,
    };
  });
}

function cameFor(session: Session, now: SessionMs) {
  return spokenByGroup(session, now)
    .filter((group) => group.people > 0)
    .map((group) => (session.groups.length === 0 ? { ...group, name: EVERYBODY } : group));
}

function presentMs(person: Person, until: SessionMs): number {
  return person.presence.reduce((sum, { from, to }) => sum + ((to ?? until) - from), 0);
}

function part(of: number, whole: number): number | null {
  return whole > 0 ? of / whole : null;
}

function withoutId({ id: _, ...voice }: NotesVoice & { readonly id: PersonId }): NotesVoice {
  return voice;
}
