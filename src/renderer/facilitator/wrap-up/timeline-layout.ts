import { speakersOf } from '../../../shared/notes/who';
import type { TurnId } from '../../../shared/session/ids';
import {
  measuredUntil,
  personOf,
  type Session,
  type Turn,
  type TurnEnd,
} from '../../../shared/session/session';
import { type GroupSpoken, spokenByGroup } from '../../../shared/voice/spoken';

/** A row of the timeline: one group, an empty chair, or who is of no group or unknown. */
export type Lane = {
  readonly name: string;
  readonly index: number | null;
  readonly people: number;
};

/** One turn as a bar; `left` and `width` are parts of the whole length, 0 to 1. */
export type Bar = {
  readonly id: TurnId;
  readonly number: number;
  readonly lane: number;
  readonly left: number;
  readonly width: number;
  readonly speaker: string;
  readonly group: string;
  /** Milliseconds of the session clock, and of length. */
  readonly from: number;
  readonly ms: number;
  readonly ended: TurnEnd | null;
};

export type Tick = { readonly at: number; readonly left: number };

export type Timeline = {
  readonly lanes: readonly Lane[];
  readonly bars: readonly Bar[];
  readonly ticks: readonly Tick[];
  /** Where the laptop was cut off. */
  readonly cuts: readonly number[];
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STEPS = [5, 10, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600].map((s) => s * SECOND);
const MOST_TICKS = 8;

/** The turns of a session by group over its whole length; expected groups keep a row of their own. */
export function layoutTimeline(session: Session): Timeline {
  const until = measuredUntil(session, session.lastAt);
  const whole = Math.max(1, until);
  const part = (ms: number) => Math.min(1, Math.max(0, ms / whole));
  const groups = spokenByGroup(session, until);
  const rows = session.turns.map((turn) => rowOf(session, turn, groups));
  const apart: readonly Lane[] = rows.includes(groups.length)
    ? [{ name: 'Facilitator or unknown', people: 0, index: null }]
    : [];
  const lanes: readonly Lane[] = [
    ...groups.map(({ name, people, group }, index) => ({
      name,
      people,
      index: group === null ? null : index,
    })),
    ...apart,
  ];
  const bars = session.turns.map((turn, index): Bar => {
    const end = turn.end?.at ?? until;
    const lane = rows[index] ?? 0;
    return {
      id: turn.id,
      number: index + 1,
      lane,
      left: part(turn.from),
      width: part(end) - part(turn.from),
      speaker: speakersOf(session, turn.speakers),
      group: lanes[lane]?.name ?? '',
      from: turn.from,
      ms: end - turn.from,
      ended: turn.end?.why ?? null,
    };
  });
  return { lanes, bars, ticks: ticksOf(until), cuts: session.interruptions.map(part) };
}

/** The row of the first speaker's group; the one after all groups for who is unknown or not counted. */
function rowOf(session: Session, turn: Turn, groups: readonly GroupSpoken[]): number {
  const [first] = turn.speakers;
  const person = first === undefined ? undefined : personOf(session, first);
  const row = groups.findIndex(({ group }) => person?.counted === true && group === person.group);
  return row < 0 ? groups.length : row;
}

/** Round moments along a length in milliseconds, eight at most besides the beginning. */
export function ticksOf(length: number): readonly Tick[] {
  if (length <= 0) return [];
  const hours = Math.ceil(length / MOST_TICKS / HOUR) * HOUR;
  const step = STEPS.find((candidate) => length / candidate <= MOST_TICKS) ?? hours;
  const count = Math.floor(length / step);
  return Array.from({ length: count + 1 }, (_, n) => ({ at: n * step, left: (n * step) / length }));
}

/** Why a turn ended, where that was not simply the next turn or the speaker's choice. */
export function endingWords(ended: TurnEnd | null): string {
  switch (ended) {
    case 'interrupted':
      return 'cut off: the laptop was interrupted';
    case 'left':
      return 'the speaker left';
    case 'closed':
      return 'the session closed';
    case null:
      return 'not ended';
    case 'paused':
      return 'the session paused';
    case 'released':
    case 'passed':
    case 'shared':
      return '';
  }
}
