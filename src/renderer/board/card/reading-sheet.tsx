import type { Author } from '../../shared/board/card';
import { CARD_KIND_LABELS } from '../../shared/board/card-kind';
import { Sheet } from '../ui/sheet';
import type { BoardSession } from './board-store';
import { useCard } from './use-board';

export interface ReadingSheetProps {
  readonly id: string;
  readonly session: BoardSession;
  readonly authorLabel: (author: Author) => string;
  readonly onClose: () => void;
}

/** The whole text of a card that is too long for its place on the board. */
export function ReadingSheet({ id, session, authorLabel, onClose }: ReadingSheetProps) {
  const entry = useCard(session, id);
  const card = entry?.read.ok ? entry.read.card : null;
  const title =
    card === null ? 'Deleted' : `${CARD_KIND_LABELS[card.kind]} · ${authorLabel(card.author)}`;
  return (
    <Sheet open onClose={onClose} title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reached by keys */}
      <div className="hb-reading" data-testid="whole-text" tabIndex={0} dir="auto">
        {card?.text ?? 'This card is no longer on the board.'}
      </div>
    </Sheet>
  );
}
