import type { Outcome } from '../../../shared/session/debate';
import type { MomentKind } from '../../../shared/session/kinds';
import { kindOf } from '../../../shared/session/moment';
import type { Session, SessionMs } from '../../../shared/session/session';
import type { TimeWindow } from './time-window';

/** A moment, or several that lie too close together, in pixels. */
export type MomentMark = {
  readonly key: string;
  readonly kind: MomentKind;
  readonly x: number;
  readonly count: number;
  /** What was said of it, as far as there is room until the next mark; may be empty. */
  readonly words: string;
  readonly at: SessionMs;
  /** All of them in a sentence, for whoever points at it. */
  readonly said: readonly { readonly kind: MomentKind; readonly words: string }[];
};

/** A debate as a bracket; `runs` leaves its end open. */
export type DebateMark = {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly outcome: Outcome | null;
};

/** A time in which the session stood still. */
export type PauseMark = { readonly x: number; readonly width: number };

const MARK_PX = 18;
const LETTER_PX = 6.4;
const FEWEST_LETTERS = 6;

/** [K5] The moments in sight by kind; those that would lie on each other are one with a number. */
export function momentMarks(
  session: Session,
  window: TimeWindow,
  width: number,
): readonly MomentMark[] {
  const scale = width / Math.max(1, window.to - window.from);
  const marks: MomentMark[] = [];
  for (const moment of session.moments) {
    if (moment.at < window.from || moment.at > window.to) continue;
    const x = (moment.at - window.from) * scale;
    const said = { kind: kindOf(moment), words: moment.words };
    const last = marks.at(-1);
    if (last !== undefined && x - last.x < MARK_PX) {
      marks[marks.length - 1] = {
        ...last,
        count: last.count + 1,
        said: [...last.said, said],
      };
    } else {
      const { id: key, at, words } = moment;
      marks.push({ key, kind: said.kind, x, count: 1, words, at, said: [said] });
    }
  }
  return marks.map((mark, n) => {
    const room = (marks[n + 1]?.x ?? width) - mark.x - MARK_PX * (mark.count > 1 ? 2 : 1);
    return { ...mark, words: mark.count > 1 ? '' : shortened(mark.words, room) };
  });
}

/** The words as far as they fit, or nothing if that would not say anything. */
export function shortened(words: string, room: number): string {
  const letters = Math.floor(room / LETTER_PX);
  if (letters < FEWEST_LETTERS) return words.length <= letters ? words : '';
  return words.length <= letters ? words : `${words.slice(0, letters - 1).trimEnd()}…`;
}

/** The debates in sight. */
export function debateMarks(
  session: Session,
  window: TimeWindow,
  width: number,
  until: SessionMs,
): readonly DebateMark[] {
  const scale = width / Math.max(1, window.to - window.from);
  return session.debates
    .map(({ id, from, end }) => ({ id, from, to: end?.at ?? until, end }))
    .filter(({ from, to }) => from <= window.to && to >= window.from)
    .map(({ id, from, to, end }) => ({
      key: id,
      x: (from - window.from) * scale,
      width: Math.max(4, (to - from) * scale),
      outcome: end?.outcome ?? null,
    }));
}

/** Pauses: after a turn that one cut short, until the next turn went on; and the one of now. */
export function pauseMarks(
  session: Session,
  window: TimeWindow,
  width: number,
  until: SessionMs,
): readonly PauseMark[] {
  const scale = width / Math.max(1, window.to - window.from);
  const past = session.turns.flatMap(({ end }, place) => {
    const next = session.turns[place + 1];
    if (end?.why !== 'paused' || next === undefined || !next.continues) return [];
    return [{ from: end.at, to: next.from }];
  });
  const now = session.pause === null ? [] : [{ from: session.pause.since, to: until }];
  return [...past, ...now]
    .filter(({ from, to }) => from <= window.to && to >= window.from)
    .map(({ from, to }) => ({ x: (from - window.from) * scale, width: (to - from) * scale }));
}
