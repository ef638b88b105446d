import { useEffect } from 'react';
import type { Transaction } from 'yjs';
import type { Choice, LostWords } from '../board-choice';
import { cardOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import type { Signal } from '../signal';
import { keptChoice } from './kept-choice';

/**
 * [B136] Lets go of what was taken off the board, and keeps the words of a card that somebody else took
 * away from under the pen. What is written stays in sight when the screen turns or a keyboard comes up.
 */
export function useKeptChoice(
  session: BoardSession,
  view: BoardView,
  choices: Signal<Choice>,
): void {
  useEffect(() => {
    const { cards, objects, links, doc } = session;
    const there = {
      entry: (id: string) => cards.entry(id) !== undefined || objects.entry(id) !== undefined,
      link: (id: string) => links.all().some((one) => one.id === id),
    };
    let writing: ({ readonly id: string } & LostWords) | null = null;
    const follow = () => {
      const { editing } = choices.get();
      const card = editing === null ? null : cardOf(cards.entry(editing));
      if (card !== null) writing = card;
      else if (editing === null) writing = null;
    };
    const onChange = ({ local }: Transaction) => {
      const choice = choices.get();
      const kept = keptChoice(choice, there);
      if (kept !== choice) {
        const isLost = choice.editing !== null && kept.editing === null && !local;
        const lost = isLost && writing?.id === choice.editing ? wordsOf(writing) : kept.lost;
        choices.set({ ...kept, lost });
      }
      follow();
    };
    const stay = () => {
      const { editing } = choices.get();
      if (editing !== null) view.reveal(editing);
    };
    doc.on('afterTransaction', onChange);
    const ends = [choices.subscribe(follow), view.size.subscribe(stay)];
    return () => {
      doc.off('afterTransaction', onChange);
      for (const end of ends) end();
    };
  }, [session, view, choices]);
}

/** Null where there is nothing that would be missed. */
function wordsOf({ kind, text, x, y }: LostWords): LostWords | null {
  return text.trim() === '' ? null : { kind, text, x, y };
}
