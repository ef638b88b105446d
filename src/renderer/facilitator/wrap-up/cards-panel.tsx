import { useEffect, useRef } from 'react';
import type { Card } from '../../../shared/board/card';
import type { TurnId } from '../../../shared/session/ids';
import { MOMENT_KINDS } from '../../../shared/session/kinds';
import type { Session } from '../../../shared/session/session';
import { KindMark } from '../../ui';
import { counted } from '../library/summary-words';
import { authorLabel } from '../session/use-board-session';
import type { AskedTurn } from '../timeline';
import { Fold } from './fold';
import { placeKey } from './use-opens-at';

export interface CardsPanelProps {
  readonly session: Session;
  readonly cards: readonly Card[];
  /** The turn whose cards are asked for; another object asks again. */
  readonly asked: AskedTurn | null;
  /** Shows a turn on the timeline. */
  readonly onTurn: (turn: TurnId) => void;
}

/** What was written, by kind of moment, with the seat each card came from. */
export function CardsPanel({ session, cards, asked, onTurn }: CardsPanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked === null) return;
    const first = panel.current?.querySelector<HTMLElement>('[data-marked]');
    first?.scrollIntoView({ block: 'center' });
    first?.focus({ preventScroll: true });
  }, [asked]);
  const written = cards.filter((card) => card.text.trim() !== '');
  const blank = cards.length - written.length;
  const kinds = MOMENT_KINDS.map((kind) => ({
    kind,
    cards: written.filter((card) => card.kind === kind),
  })).filter((group) => group.cards.length > 0);
  return (
    <section ref={panel} className="h-panel h-stack" aria-labelledby="cards-heading">
      <h2 id="cards-heading">What was written</h2>
      {written.length === 0 && <p className="h-muted">Nothing was written on the board.</p>}
      <Fold all={counted(written.length, 'card')}>
        <div className="h-stack">
          {kinds.map((group) => (
            <section key={group.kind} className="f-kind">
              <h3>
                <KindMark kind={group.kind} />
                <span className="h-muted h-small h-numbers">{group.cards.length}</span>
              </h3>
              <ul className="f-cards">
                {group.cards.map((card) => (
                  <li
                    key={card.id}
                    className="f-card"
                    data-kind={card.kind}
                    data-place={placeKey({ kind: 'card', card: card.id, turn: null })}
                    data-marked={(asked !== null && card.turn === asked.turn) || undefined}
                    tabIndex={-1}
                    data-testid="past-card"
                  >
                    <p className="f-card-text">{card.text}</p>
                    <p className="f-card-author">{authorLabel(session.people, card.author)}</p>
                    <CardTurn session={session} turn={card.turn} onTurn={onTurn} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Fold>
      {blank > 0 && (
        <p className="h-muted h-small">
          {counted(blank, 'blank card')} {blank === 1 ? 'is' : 'are'} not shown.
        </p>
      )}
    </section>
  );
}

/** [K14] The turn a card came from, if it is still on the timeline. */
function CardTurn({
  session,
  turn,
  onTurn,
}: Pick<CardsPanelProps, 'session' | 'onTurn'> & Pick<Card, 'turn'>) {
  const place = session.turns.findIndex(({ id }) => id === turn);
  if (turn === null || place === -1) return null;
  return (
    <button type="button" className="f-card-turn" onClick={() => onTurn(turn)}>
      Turn {place + 1}
    </button>
  );
}
