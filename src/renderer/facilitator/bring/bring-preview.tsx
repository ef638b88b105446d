import type { ReactNode } from 'react';
import type { ReadAgenda } from '../../../shared/library/read-agenda';
import type { ReadCards } from '../../../shared/library/read-cards';
import type { ReadPeople } from '../../../shared/library/read-people';
import { KindMark } from '../../ui';
import { counted } from '../library/summary-words';
import type { BringKind } from './bring-dialog';

export interface BringPreviewProps {
  readonly kind: BringKind;
  readonly people: ReadPeople;
  readonly agenda: ReadAgenda;
  readonly cards: ReadCards;
}

const MOST_SHOWN = 12;

/** What the text comes to, before it is taken. */
export function BringPreview({ kind, people, agenda, cards }: BringPreviewProps) {
  switch (kind) {
    case 'people':
      return (
        <Shown count={people.people.length} noun="person" nouns="people">
          <table className="f-table">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Group</th>
                <th scope="col">Role</th>
              </tr>
            </thead>
            <tbody>
              {people.people.slice(0, MOST_SHOWN).map(({ name, group, leader }) => (
                <tr key={`${name} ${group}`}>
                  <th scope="row">{name}</th>
                  <td>{group ?? '–'}</td>
                  <td>{leader ? 'leads' : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {people.leftOut.length > 0 && (
            <p className="h-small" data-testid="bring-left-out">
              Left out: {people.leftOut.map(({ row, why }) => `“${row}” (${why})`).join('; ')}.
            </p>
          )}
        </Shown>
      );
    case 'agenda':
      return (
        <Shown count={agenda.points.length} noun="question card">
          {agenda.question !== null && (
            <p>
              Guiding question: <strong>{agenda.question}</strong>
            </p>
          )}
          <ol className="f-bring-list">
            {agenda.points.slice(0, MOST_SHOWN).map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
        </Shown>
      );
    case 'cards':
      return (
        <Shown count={cards.cards.length} noun="card">
          <ul className="f-bring-list">
            {cards.cards.slice(0, MOST_SHOWN).map((card, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two cards may say the same, and keep their order
              <li key={n}>
                <KindMark kind={card.kind} markOnly /> {card.text}
              </li>
            ))}
          </ul>
          {cards.leftOut > 0 && (
            <p className="h-small">{counted(cards.leftOut, 'row')} without words left out.</p>
          )}
        </Shown>
      );
  }
}

function Shown(props: {
  readonly count: number;
  readonly noun: string;
  readonly nouns?: string;
  readonly children: ReactNode;
}) {
  const { count, noun, nouns = `${noun}s` } = props;
  const more = count > MOST_SHOWN ? `; the first ${MOST_SHOWN} are shown` : '';
  return (
    <div className="h-stack f-bring-preview" data-testid="bring-preview">
      <p className="h-muted h-small" role="status">
        {counted(count, noun, nouns)}
        {more}
      </p>
      {props.children}
    </div>
  );
}
