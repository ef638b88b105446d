import type { CorrectionEvent } from './events';
import type { TurnId } from './ids';
import type { Turn } from './session';
import { goesOn, sharesSpeaker } from './stretch';

/** [C1] The turns with one of them put right; a turn that is not known leaves them as they are. */
export function correctTurns(turns: readonly Turn[], event: CorrectionEvent): readonly Turn[] {
  return stretchesKept(turns, corrected(turns, event));
}

function corrected(turns: readonly Turn[], event: CorrectionEvent): readonly Turn[] {
  switch (event.type) {
    case 'turnReassigned': {
      const speakers = event.to === null ? [] : [event.to];
      return turns.map((turn) => (turn.id === event.turn ? { ...turn, speakers } : turn));
    }
    case 'turnSplit':
      return turns.flatMap((turn) => {
        if (turn.id !== event.turn) return [turn];
        const first: Turn = { ...turn, end: { at: event.cut, why: 'shared' } };
        return [first, { ...turn, id: event.next, from: event.cut, continues: true }];
      });
    case 'turnsMerged': {
      const end = turns.find((turn) => turn.id === event.gone)?.end;
      if (end === undefined) return turns;
      return turns
        .filter((turn) => turn.id !== event.gone)
        .map((turn) => (turn.id === event.turn ? { ...turn, end } : turn))
        .map((turn) => replyingTo(turn, event.gone, event.turn));
    }
    case 'turnTrimmed':
      return turns.map((turn) => {
        if (turn.id !== event.turn) return turn;
        const end =
          turn.end === null || event.to === null ? turn.end : { ...turn.end, at: event.to };
        return { ...turn, from: event.from, end };
      });
    case 'turnDeleted':
      return turns
        .filter((turn) => turn.id !== event.turn)
        .map((turn) => replyingTo(turn, event.turn, null));
    case 'turnAdded': {
      const added: Turn = {
        id: event.turn,
        speakers: event.speaker === null ? [] : [event.speaker],
        from: event.from,
        end: { at: event.to, why: 'released' },
        reply: null,
        continues: false,
      };
      return [...turns, added].sort((a, b) => a.from - b.from);
    }
  }
}

/** The turn, replying to `to` if it replied to `from`; never to itself. */
function replyingTo(turn: Turn, from: TurnId, to: TurnId | null): Turn {
  return turn.reply === from ? { ...turn, reply: to === turn.id ? null : to } : turn;
}

/**
 * [C7] What was corrected, and what stands right behind it, goes on with the turn before it only if it
 * did so already, a speaker is the same, and there is nothing between them but a pause. So splitting
 * and merging make one stretch, and no other correction ever makes one of two.
 */
function stretchesKept(before: readonly Turn[], after: readonly Turn[]): readonly Turn[] {
  const places = new Map(before.map((turn, at) => [turn, before[at - 1]]));
  return after.map((turn, at) => {
    const previous = after[at - 1];
    const isUntouched = places.has(turn) && endsAlike(places.get(turn), previous);
    if (isUntouched || !turn.continues || goesOn(previous, turn)) return turn;
    const itself = before.find(({ id }) => id === turn.id);
    // A half that turns out to be somebody else's: whom they replied to was never said.
    const isOthers = itself !== undefined && !sharesSpeaker(itself, turn);
    return { ...turn, continues: false, reply: isOthers ? null : turn.reply };
  });
}

/** Whether what comes next stands behind the same as before: the second half of a turn ends as the whole did. */
function endsAlike(before: Turn | undefined, after: Turn | undefined): boolean {
  return before?.end === after?.end && before?.speakers === after?.speakers;
}
