import type { PersonId } from '../session/ids';
import {
  isPresent,
  measuredUntil,
  runningTurn,
  type Session,
  type SessionMs,
} from '../session/session';
import { balanceOf } from './balance';
import { measuredPeople } from './counted';
import { type Coverage, coverageOf } from './coverage';
import { type Listening, listening } from './listening';
import { presenceMs } from './presence';
import { runningMs } from './running';
import { type GroupSpoken, type PersonSpoken, spokenByPerson, sumByGroup } from './spoken';
import { type Tally, tallyUntil } from './tally';
import { voiceOf } from './voice';
import { NOTHING_WRITTEN, type Written } from './written';

export type PersonVoice = PersonSpoken & {
  readonly presenceMs: number;
  /** Actual over expected share; null as long as it is not known. */
  readonly voice: number | null;
  /** Milliseconds since they were last heard, 0 while they speak; null if they never were. */
  readonly sinceMs: number | null;
  /** By voice, in writing only, or not at all. */
  readonly heard: 'unheard' | 'inWriting' | 'heard';
  /** Cards with text that they added. */
  readonly wrote: number;
  readonly speaking: boolean;
  /** Milliseconds of the stretch that runs; 0 if they do not speak. */
  readonly runningMs: number;
};

export type GroupVoice = GroupSpoken & {
  /** How many of its counted people are in the room. */
  readonly present: number;
  readonly presenceMs: number;
  readonly voice: number | null;
  /** Milliseconds since anybody of it was last heard; null if nobody ever was. */
  readonly sinceMs: number | null;
  readonly coverage: Coverage;
};

/** Every figure of the moment. Persons among them who may not be named are for sums only. */
export type Voices = {
  /** Everybody counted who ever joined, in the order they joined. */
  readonly people: readonly PersonVoice[];
  /** The same by id; who is not counted is not in it and has no figure. */
  readonly of: ReadonlyMap<PersonId, PersonVoice>;
  readonly groups: readonly GroupVoice[];
  readonly balance: number | null;
  readonly listening: readonly Listening[];
  /** Milliseconds during which the floor was held. */
  readonly floorMs: number;
};

/**
 * [V20] All figures at once, for the console; costs as much as there are people, however many turns
 * there were.
 *
 * @param tally of this session, kept up by `tallyOn`
 * @param now the session clock, in milliseconds; a running turn counts up to it
 * @param written how many cards each author added
 */
export function voices(
  session: Session,
  tally: Tally,
  now: SessionMs,
  written: Written = NOTHING_WRITTEN,
): Voices {
  const until = measuredUntil(session, now);
  const spoken = spokenByPerson(session, now);
  const presence = spoken.map(({ person }) => presenceMs(person, until));
  const all = { ms: sum(spoken.map(({ ms }) => ms)), presenceMs: sum(presence) };
  const speakers = runningTurn(session)?.speakers ?? [];
  const people = spoken.map((one, i): PersonVoice => {
    const weighed = { ...one, presenceMs: presence[i] ?? 0 };
    const { person } = one;
    const speaking = speakers.includes(person.id);
    const wrote = written.get(person.id) ?? 0;
    return {
      ...weighed,
      voice: voiceOf(weighed, all),
      sinceMs: sinceHeard(person.heard.lastAt, speaking, until),
      heard: one.turns > 0 ? 'heard' : wrote > 0 ? 'inWriting' : 'unheard',
      wrote,
      speaking,
      runningMs: speaking ? runningMs(session, person.id, now) : 0,
    };
  });
  const measured = new Set(measuredPeople(session));
  const balanced = people.filter(({ person }) => measured.has(person)).map(({ ms }) => ms);
  return {
    people,
    of: new Map(people.map((one) => [one.person.id, one])),
    groups: groupVoices(session, people, all),
    balance: balanceOf(balanced),
    listening: listening(session, tally, now),
    floorMs: tallyUntil(tally, session, until).floorMs,
  };
}

function groupVoices(
  session: Session,
  people: readonly PersonVoice[],
  all: { readonly ms: number; readonly presenceMs: number },
): readonly GroupVoice[] {
  return sumByGroup(session.groups, people).map((group) => {
    const members = people.filter(({ person }) => person.group === group.group);
    const since = members.flatMap(({ sinceMs }) => (sinceMs === null ? [] : [sinceMs]));
    const weighed = { ...group, presenceMs: sum(members.map((member) => member.presenceMs)) };
    const wrote = members.some((member) => member.wrote > 0);
    return {
      ...weighed,
      present: members.filter(({ person }) => isPresent(person)).length,
      voice: voiceOf(weighed, all),
      sinceMs: since.length === 0 ? null : Math.min(...since),
      coverage: coverageOf(members.length, group.turns > 0, wrote),
    };
  });
}

/** [V21] Time since last heard: 0 while they speak, null if they never did. */
function sinceHeard(lastAt: SessionMs | null, speaking: boolean, until: SessionMs): number | null {
  if (speaking) return 0;
  return lastAt === null ? null : Math.max(0, until - lastAt);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
