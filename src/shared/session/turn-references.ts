import type { TurnId } from './ids';
import { runningTurn, type Session, type SessionMs, type Turn } from './session';

/**
 * [C8] The session with everything that names a turn naming one that is there: after a correction or
 * an undo. A moment and the place where a branch left belong to the turn that ran at their time, a
 * reply to a turn that is gone is none, and a pause holds who was cut short by it.
 */
export function settleReferences(session: Session): Session {
  const turns = namedTurns(session);
  const belongs = (at: SessionMs, turn: TurnId | null) =>
    turn === null ? turnAround(session.turns, at) : turnAt(session.turns, turns.get(turn), at);
  return {
    ...session,
    moments: session.moments.map((moment) => {
      const turn = belongs(moment.at, moment.turn);
      return turn === moment.turn ? moment : { ...moment, turn };
    }),
    branches: session.branches.map((branch) => {
      const turn = belongs(branch.left.at, branch.left.turn);
      return turn === branch.left.turn ? branch : { ...branch, left: { ...branch.left, turn } };
    }),
    queue: session.queue.map((hand) =>
      hand.reply === null || turns.has(hand.reply) ? hand : { ...hand, reply: null },
    ),
    pause: session.pause === null ? null : { ...session.pause, speakers: cutShort(session) },
  };
}

/** The turns that something names, by id: there are many turns, and few are named. */
function namedTurns({ turns, moments, branches, queue }: Session): ReadonlyMap<TurnId, Turn> {
  const named = new Set<TurnId | null>([
    ...moments.map(({ turn }) => turn),
    ...branches.map(({ left }) => left.turn),
    ...queue.map(({ reply }) => reply),
  ]);
  const found = new Map<TurnId, Turn>();
  for (const turn of turns) if (named.has(turn.id)) found.set(turn.id, turn);
  return found;
}

/** The turn it was marked in, if that still covers its time; else one that does, or silence. */
function turnAt(turns: readonly Turn[], own: Turn | undefined, at: SessionMs): TurnId | null {
  const covers = ({ from, end }: Turn) => from <= at && at <= (end?.at ?? at);
  if (own !== undefined && covers(own)) return own.id;
  return turnAround(turns, at) ?? turns.find(covers)?.id ?? null;
}

/** What was marked in silence is in a turn only strictly inside it: at the edge it was silent. */
function turnAround(turns: readonly Turn[], at: SessionMs): TurnId | null {
  return turns.find(({ from, end }) => from < at && at < (end?.at ?? Infinity))?.id ?? null;
}

function cutShort(session: Session): readonly `p${number}`[] {
  if (runningTurn(session) !== undefined) return [];
  const since = session.pause?.since;
  const turn = session.turns.find(({ end }) => end?.why === 'paused' && end.at === since);
  return turn?.speakers ?? [];
}
