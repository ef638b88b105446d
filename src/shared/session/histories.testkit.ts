import fc from 'fast-check';
import { anyCommand, OPENING, person } from './any-command.testkit';
import type { Actor, Command, Decision, Now } from './commands';
import { decide } from './decide';
import type { SessionEvent } from './events';
import { fold } from './fold';
import type { Session } from './session';

/** One thing somebody asked for, and how far a clock (right or not) had moved since the last. */
export type Step = { readonly command: Command; readonly actor: Actor; readonly passed: number };

/** What one step did. `before` is null for the step that opened the session. */
export type Transition = {
  readonly before: Session | null;
  readonly step: Step;
  readonly decision: Decision;
  readonly after: Session;
};

export type History = {
  readonly session: Session;
  readonly log: readonly SessionEvent[];
  readonly transitions: readonly Transition[];
  /** What a failing property prints: what was asked, not what became of it. */
  readonly [fc.toStringMethod]: () => string;
};

export const FACILITATOR: Actor = { kind: 'facilitator' };

const FIRST: Step = { command: OPENING, actor: FACILITATOR, passed: 0 };

const WALL = 1_700_000_000_000;

const actor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(FACILITATOR) },
  { weight: 2, arbitrary: person.map((p): Actor => ({ kind: 'participant', person: p })) },
  { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'host' }) },
);

/** Mostly a clock that runs; sometimes one that stands, goes back, is not whole, or is broken. */
const passed = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -60_000, max: 0 }) },
  { weight: 1, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity) },
);

const step: fc.Arbitrary<Step> = fc.record({ command: anyCommand, actor, passed });
/** Three people to begin with, so that even short histories have somebody to speak. */
const arrivals: readonly Step[] = ['Anna', 'Ben', 'Cem'].map((who) => ({
  command: { type: 'join', name: who, group: 'g1', via: 'facilitator' },
  actor: FACILITATOR,
  passed: 1000,
}));

/** Any length up to that: left to itself fast-check draws short ones, in which little ever meets. */
const steps = (maxLength: number) => fc.noBias(fc.array(step, { maxLength, size: 'max' }));

/** Histories of a session that is still open at their end. */
export const openHistory: fc.Arbitrary<History> = steps(80).map((taken) =>
  play([FIRST, ...arrivals, ...taken]),
);

/** Histories with a closing in them, and what was still asked afterwards. */
export const closedHistory: fc.Arbitrary<History> = fc
  .tuple(steps(40), passed, steps(8))
  .map(([until, late, since]) =>
    play([
      FIRST,
      ...arrivals,
      ...until,
      { command: { type: 'closeSession' }, actor: FACILITATOR, passed: late },
      ...since,
    ]),
  );

/** Histories of either sort. */
export const history: fc.Arbitrary<History> = fc.oneof(openHistory, closedHistory);

/** Any single command by anybody. */
export const anyStep: fc.Arbitrary<Step> = step;

/** Decides and folds one step at the session's own latest time plus `step.passed`. */
export function take(session: Session | null, { command: asked, actor: by, passed: ms }: Step) {
  const at = (session?.lastAt ?? 0) + ms;
  const moment: Now = { at, wall: WALL + at };
  const decision = decide(session, asked, by, moment);
  const events = decision.ok ? decision.events : [];
  let after = session;
  for (const event of events) after = fold(after, event);
  return { decision, events, after };
}

function play(steps: readonly Step[]): History {
  const log: SessionEvent[] = [];
  const transitions: Transition[] = [];
  let session: Session | null = null;
  for (const each of steps) {
    const { decision, events, after } = take(session, each);
    if (after === null) throw new Error('a history begins by opening the session');
    transitions.push({ before: session, step: each, decision, after });
    log.push(...events);
    session = after;
  }
  if (session === null) throw new Error('a history has at least its opening');
  return { session, log, transitions, [fc.toStringMethod]: () => fc.stringify(steps) };
}
