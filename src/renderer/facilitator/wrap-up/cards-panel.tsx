import type { Card } from '../../../shared/board/card';
import { MOMENT_KINDS } from '../../../shared/session/kinds';
import type { Session } from '../../../shared/session/session';
import { KindMark } from '../../ui';
import { counted } from '../library/summary-words';
import { authorLabel } from '../session/use-board-session';

export interface CardsPanelProps {
  readonly session: Session;
  readonly cards: readonly Card[];
}

/** What was written, by kind of moment, with the seat each card came from. */
export function CardsPanel({ session, cards }: CardsPanelProps) {
  const written = cards.filter((card) => card.text.trim() !== '');
  const blank = cards.length - written.length;
  const kinds = MOMENT_KINDS.map((kind) => ({
    kind,
    cards: written.filter((card) => card.kind === kind),
  })).filter((group) => group.cards.length > 0);
  return (
    <section className="h-panel h-stack" aria-labelledby="cards-heading">
      <h2 id="cards-heading">What was written</h2>
      {written.length === 0 && <p className="h-muted">Nothing was written on the board.</p>}
      {kinds.map((group) => (
        <section key={group.kind} className="f-kind">
          <h3>
            <KindMark kind={group.kind} />
            <span className="h-muted h-small h-numbers">{group.cards.length}</span>
          </h3>
          <ul className="f-cards">
            {group.cards.map((card) => (
              <li key={card.id} className="f-card" data-kind={card.kind} data-testid="past-card">
                <p className="f-card-text">{card.text}</p>
                <p className="f-card-author">{authorLabel(session.people, card.author)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {blank > 0 && (
        <p className="h-muted h-small">
          {counted(blank, 'blank card')} {blank === 1 ? 'is' : 'are'} not shown.
        </p>
      )}
    </section>
  );
}
