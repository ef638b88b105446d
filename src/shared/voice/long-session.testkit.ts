import type { Actor, Command } from '../session/commands';
import { decide } from '../session/decide';
import type { SessionEvent } from '../session/events';
import { fold } from '../session/fold';
import type { PersonId, TurnId } from '../session/ids';
import { MOMENT_KINDS } from '../session/kinds';
import { ORDER_IDS } from '../session/queue';
import type { Session } from '../session/session';
import { ROUND_ORDERS } from '../session/way';

const SECOND = 1000;
const PEOPLE = 60;
export const EIGHT_HOURS = 8 * 3600 * SECOND;

/** Numbers from 0 to 1, the same each time (MINSTD, a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * Eight hours of sixty people by a simulated clock: every way and order, go-arounds with passes, direct
 * replies, talk at once, unknown speakers, pauses, corrections, undo, coming and going, moments and
 * debates. The same log each time.
 */
export function longSession(): {
  readonly log: readonly SessionEvent[];
  readonly session: Session;
} {
  const random = seeded(20_261_124);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const log: SessionEvent[] = [];
  let session: Session | null = null;
  let at = 0;
  const ask = (command: Command, actor: Actor = { kind: 'facilitator' }): boolean => {
    const decision = decide(session, command, actor, { at, wall: at });
    if (!decision.ok) return false;
    for (const event of decision.events) {
      log.push(event);
      session = fold(session, event);
    }
    return true;
  };
  const now = (): Session => {
    if (session === null) throw new Error('the session is open by then');
    return session;
  };
  const anybody = (): PersonId => pick(now().people).id;
  const someTurn = (): TurnId => pick(now().turns.slice(-40)).id;

  ask({
    type: 'openSession',
    id: 'longsession',
    title: 'A day',
    question: '',
    groups: ['A', 'B', 'C', 'D'],
  });
  for (let n = 0; n < PEOPLE; n += 1) {
    const inclusion = pick([null, null, 'askMe', 'raiseHand', 'inWriting'] as const);
    ask({
      type: 'join',
      name: `P${n + 1}`,
      group: `g${(n % 4) + 1}`,
      via: n % 3 === 0 ? 'facilitator' : 'device',
      leader: n % 15 === 0,
      inclusion,
      onlyInGroup: n % 20 === 7,
    });
  }
  const rare: readonly (() => void)[] = [
    () => ask({ type: 'chooseWay', way: pick(['open', 'queue', 'talkingStick'] as const) }),
    () => ask({ type: 'beginRound', order: pick(ROUND_ORDERS) }),
    () => ask({ type: 'chooseOrder', order: pick(ORDER_IDS) }),
    () => ask({ type: 'setTimeBox', ms: pick([null, 60_000, 120_000]) }),
    () => ask({ type: now().pause === null ? 'pause' : 'unpause' }),
    () => ask({ type: 'speakMyself' }),
    () => ask({ type: 'giveFloor', to: null }),
    () => ask({ type: 'undoFloor' }),
    () => ask({ type: 'leave', person: anybody() }),
    () => ask({ type: 'return', person: anybody() }),
    () => ask({ type: 'reassignTurn', turn: someTurn(), to: anybody() }),
    () => ask({ type: 'splitTurn', turn: someTurn(), cut: at - Math.floor(random() * 600_000) }),
    () => ask({ type: 'mergeTurn', turn: someTurn() }),
    () => ask({ type: 'deleteTurn', turn: someTurn() }),
    () => ask({ type: 'addTurn', speaker: anybody(), from: at - 3_000, to: at - 1_000 }),
    () =>
      ask({ type: 'markMoment', kind: pick(MOMENT_KINDS), words: 'Said', parked: random() < 0.5 }),
    () => ask({ type: 'openDebate', moment: pick(now().moments).id, sides: ['For', 'Against'] }),
    () => ask({ type: 'endRound' }),
    () => ask({ type: 'resume' }, { kind: 'host' }),
  ];
  while (at < EIGHT_HOURS) {
    at += Math.floor(random() * 9_000);
    const { floor } = now();
    const dice = random();
    if (dice < 0.25) ask({ type: 'raiseHand', person: anybody(), reply: random() < 0.2 });
    else if (dice < 0.55) ask({ type: 'passFloorOn' });
    else if (dice < 0.65) ask({ type: 'giveFloor', to: anybody() });
    else if (dice < 0.72) ask({ type: 'releaseFloor' });
    else if (dice < 0.78 && floor.kind === 'offered') {
      const actor = { kind: 'participant', person: floor.to } as const;
      ask(
        random() < 0.3 ? { type: 'releaseFloor' } : { type: 'takeFloor', person: floor.to },
        actor,
      );
    } else if (dice < 0.82 && floor.kind === 'held' && floor.by[0] !== undefined) {
      ask({ type: 'handStick', to: anybody() }, { kind: 'participant', person: floor.by[0] });
    } else if (dice < 0.86) ask({ type: 'shareTurn', person: anybody(), speaks: random() < 0.6 });
    else if (dice < 0.9) ask({ type: 'passRound', person: now().round?.waiting[0] ?? anybody() });
    else if (now().turns.length > 0 && now().moments.length > 0) pick(rare)();
    else ask({ type: 'markMoment', kind: 'question', words: '' });
  }
  at = EIGHT_HOURS;
  ask({ type: 'closeSession' });
  return { log, session: now() };
}
