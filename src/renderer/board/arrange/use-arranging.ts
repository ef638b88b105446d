import { useEffect, useMemo } from 'react';
import type { Arranging } from '../../../shared/board/arrange-groups';
import type { Choice } from '../board-choice';
import { cardOf } from '../board-entries';
import type { BoardNames } from '../board-names';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import type { Permissions } from '../permissions';
import type { Signal } from '../signal';
import type { BoardVotes } from '../votes';
import { arrangeNames, type BoardPeople } from './arrange-names';
import { waysFor } from './arrange-words';
import { type BoardArranging, openArranging } from './arranging';

export interface ArrangingParts {
  readonly session: BoardSession;
  readonly view: BoardView;
  readonly choice: Signal<Choice>;
  readonly permissions: Permissions;
  readonly names: BoardNames;
  readonly people: BoardPeople;
  readonly votes: BoardVotes;
}

export type BoardArrange = {
  readonly arranging: BoardArranging;
  /** The ways that may be chosen now; none where this person may not move cards. */
  readonly ways: readonly Arranging[];
  /** Proposes an order: for the selected cards if there are several, else for all. */
  readonly choose: (by: Arranging) => void;
};

const NO_WAYS: readonly Arranging[] = [];

/** [B128] Arranging on one board in one window, as far as its rules let this person. */
export function useArranging(parts: ArrangingParts): BoardArrange {
  const { session, view, choice, permissions, names, people, votes } = parts;
  const arranging = useMemo(() => openArranging(session, view), [session, view]);
  const situation = [names.shown, people.groups.length > 0, votes.kind === 'revealed'] as const;
  const [namesShown, hasGroups, votesShown] = situation;
  const ways = useMemo(
    () => (permissions.cards ? waysFor({ namesShown, hasGroups, votesShown }) : NO_WAYS),
    [permissions.cards, namesShown, hasGroups, votesShown],
  );
  useEffect(() => keepToHand(arranging, choice), [arranging, choice]);
  useEffect(() => {
    const shown = arranging.proposal.get();
    // What may not be arranged by any more is not shown any longer either.
    if (shown !== null && !ways.includes(shown.by)) arranging.putBack();
  }, [arranging, ways]);
  const choose = (by: Arranging) => {
    const { selected } = choice.get();
    const cards = [...selected].filter((id) => cardOf(session.cards.entry(id)) !== null);
    const only = cards.length > 1 ? new Set(cards) : null;
    session.endStep();
    if (!arranging.propose(by, arrangeNames(names, people, votes), only)) return;
    choice.set({ ...choice.get(), tool: 'hand', link: null, linkFrom: null, editing: null });
  };
  return { arranging, ways, choose };
}

/** While a proposal is shown a press moves the view; who takes up another tool drops the proposal. */
function keepToHand(arranging: BoardArranging, choice: Signal<Choice>): () => void {
  let wasShown = false;
  const ends = [
    arranging.proposal.subscribe(() => {
      const isShown = arranging.proposal.get() !== null;
      if (wasShown && !isShown && choice.get().tool === 'hand') {
        choice.set({ ...choice.get(), tool: 'select' });
      }
      wasShown = isShown;
    }),
    choice.subscribe(() => {
      if (arranging.proposal.get() !== null && choice.get().tool !== 'hand') arranging.putBack();
    }),
  ];
  return () => {
    for (const end of ends) end();
    arranging.putBack();
  };
}
