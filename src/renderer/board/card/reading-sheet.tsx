import { CARD_KIND_LABELS } from '../../../shared/board/card-kind';
import { Sheet } from '../../ui/sheet';
import { type BoardNames, shownAuthor } from '../board-names';
import type { BoardSession } from '../board-store';
import { RichText } from '../text/rich-text-view';
import { useCard } from '../use-board';

export interface ReadingSheetProps {
  readonly id: string;
  readonly session: BoardSession;
  readonly names: BoardNames;
  readonly isFacilitator: boolean;
  readonly onClose: () => void;
}

/** The whole text of a card that is too long for its place on the board. */
export function ReadingSheet({ id, session, names, isFacilitator, onClose }: ReadingSheetProps) {
  const entry = useCard(session, id);
  const card = entry?.read.ok ? entry.read.card : null;
  const author = card === null ? null : shownAuthor(card, names, isFacilitator);
  const kind = card === null ? 'Deleted' : CARD_KIND_LABELS[card.kind];
  const title = author === null ? kind : `${kind} · ${author}`;
  return (
    <Sheet open onClose={onClose} title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reached by keys */}
      <div className="hb-reading" data-testid="whole-text" tabIndex={0} dir="auto">
        {card === null ? 'This card is no longer on the board.' : <RichText text={card.text} />}
      </div>
    </Sheet>
  );
}
