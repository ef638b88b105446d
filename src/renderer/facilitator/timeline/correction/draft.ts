import type { CorrectionCommand } from '../../../../shared/session/commands';
import type { PersonId } from '../../../../shared/session/ids';
import type { SessionMs } from '../../../../shared/session/session';
import type { TurnRoom } from './target';

export const TOOLS = ['reassign', 'split', 'trim', 'merge', 'add', 'delete'] as const;
export type Tool = (typeof TOOLS)[number];

/** What the sheet's controls say so far. Times in milliseconds of the session clock. */
export type Draft = {
  /** Undefined as long as nobody was chosen or pointed at. */
  readonly person: PersonId | null | undefined;
  readonly cut: SessionMs;
  readonly from: SessionMs;
  readonly to: SessionMs;
  readonly addFrom: SessionMs;
  readonly addTo: SessionMs;
};

/** [K6] The command that a tool and its controls amount to; null if something is still missing. */
export function commandOf(
  tool: Tool,
  draft: Draft,
  room: TurnRoom | null,
): CorrectionCommand | null {
  const { person } = draft;
  if (tool === 'add') {
    const { addFrom: from, addTo: to } = draft;
    return { type: 'addTurn', speaker: person ?? null, from, to };
  }
  if (room === null) return null;
  const turn = room.turn.id;
  switch (tool) {
    case 'reassign':
      return person === undefined ? null : { type: 'reassignTurn', turn, to: person };
    case 'split':
      return { type: 'splitTurn', turn, cut: draft.cut };
    case 'trim':
      return { type: 'trimTurn', turn, from: draft.from, to: room.runs ? null : draft.to };
    case 'merge':
      return { type: 'mergeTurn', turn };
    case 'delete':
      return { type: 'deleteTurn', turn };
  }
}

/** Where the controls of a turn stand at first: cut in the middle, at a whole second if one is inside. */
export function draftOf(room: TurnRoom): Draft {
  const { turn, end, latest } = room;
  const middle = Math.round((turn.from + end) / 2000) * 1000;
  const inside = turn.from < middle && middle < end;
  return {
    person: undefined,
    cut: inside ? middle : Math.floor((turn.from + end) / 2),
    from: turn.from,
    to: end,
    addFrom: end,
    addTo: Math.min(latest, end + 30_000),
  };
}
