import type { Command } from '../../shared/session/commands';
import { runningDebate } from '../../shared/session/debate';
import type { Session } from '../../shared/session/session';

/** Asks as the facilitator; what is refused does not happen. */
export type Facilitate = (command: Command) => void;

type Act = { readonly at: number; readonly does: (session: Session) => readonly Command[] };

const SECOND = 1_000;
/** After so long the facilitator begins again from the top, in ms. */
const LASTS_MS = 300 * SECOND;
const MOST_FOR_ROUND = 24;

/** What the facilitator of the demonstration does when, so that everything is to be seen in five minutes. */
const ACTS: readonly Act[] = [
  { at: 12 * SECOND, does: () => [celebrate('Two partners share one warehouse now!')] },
  { at: 75 * SECOND, does: settle },
  { at: 90 * SECOND, does: () => [{ type: 'chooseWay', way: 'talkingStick' }] },
  { at: 130 * SECOND, does: () => [celebrate('')] },
  { at: 150 * SECOND, does: beginRound },
  { at: 210 * SECOND, does: () => [{ type: 'endRound' }] },
  {
    at: 212 * SECOND,
    does: () => [
      { type: 'chooseWay', way: 'queue' },
      { type: 'chooseOrder', order: 'alternating' },
      {
        type: 'markMoment',
        kind: 'debate',
        words: 'Is a late truck better than a half-empty one?',
      },
    ],
  },
  { at: 214 * SECOND, does: openDebate },
  { at: 240 * SECOND, does: () => [celebrate('An order without a single call!')] },
  { at: 290 * SECOND, does: () => [{ type: 'chooseOrder', order: 'quietest' }] },
];

/** A facilitator who follows a timetable. */
export class Facilitation {
  private done = 0;
  private round = 0;

  constructor(private readonly facilitate: Facilitate) {}

  /** Does what has fallen due after so many milliseconds. */
  step(session: Session, elapsed: number): void {
    const act = ACTS[this.done];
    if (act === undefined) {
      this.done = 0;
      this.round += 1;
    } else if (elapsed >= this.round * LASTS_MS + act.at) {
      this.done += 1;
      for (const command of act.does(session)) this.facilitate(command);
    }
  }
}

function celebrate(words: string): Command {
  return { type: 'markMoment', kind: 'celebration', words };
}

function settle(session: Session): readonly Command[] {
  const debate = runningDebate(session);
  if (debate === undefined) return [];
  return [{ type: 'settleDebate', debate: debate.id, outcome: 'agreed' }];
}

function beginRound(session: Session): readonly Command[] {
  const order = session.people.length > MOST_FOR_ROUND ? 'group' : 'quietest';
  return [{ type: 'beginRound', order }];
}

/** Of the debate that was marked last; whoever spoke last is on a side of it. */
function openDebate(session: Session): readonly Command[] {
  const moment = session.moments.at(-1);
  if (moment === undefined) return [];
  return [{ type: 'openDebate', moment: moment.id, sides: ['Late but full', 'On time'] }];
}
