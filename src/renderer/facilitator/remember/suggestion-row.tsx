import type { KnownSeat, Suggestion } from '../../../shared/library/same-person';
import { Button } from '../../ui';
import { dayWords } from '../app/forms';
import { counted } from '../library/summary-words';
import type { RoomProps } from './memory-room';

export interface SuggestionRowProps {
  readonly suggestion: Suggestion;
  readonly onOpen: RoomProps['onOpen'];
  readonly onSame: () => void;
  readonly onDifferent: () => void;
}

const MOST_SEATS = 4;

/** A name that came to several sessions, and whether it was one person. */
export function SuggestionRow({ suggestion, onOpen, onSame, onDifferent }: SuggestionRowProps) {
  const { seats, isClear } = suggestion;
  const label = seats[0]?.label ?? '';
  return (
    <li className="f-same-row" data-testid="suggestion">
      <div className="f-commitment-words">
        <p>
          <strong>{label}</strong>{' '}
          <span className="h-muted h-small">
            {isClear ? sessionsOf(seats) : `${sessionsOf(seats)} · look closer`}
          </span>
        </p>
        <p className="f-facts">
          {seats.slice(0, MOST_SEATS).map((seat) => (
            <span key={`${seat.session} ${seat.person}`}>
              <button
                type="button"
                className="f-card-turn"
                onClick={() => onOpen(seat.session, { kind: 'person', person: seat.person })}
              >
                {dayWords(seat.openedAt)}
              </button>
              {seat.group === null ? '' : ` ${seat.group}`}
              {seat.label === label ? '' : ` as “${seat.label}”`}
            </span>
          ))}
          {seats.length > MOST_SEATS && <span>and {seats.length - MOST_SEATS} more</span>}
        </p>
      </div>
      <div className="h-row h-tight">
        <Button onClick={onSame} aria-label={`${label}: one person`} data-testid="same-person">
          One person
        </Button>
        <Button variant="ghost" onClick={onDifferent} aria-label={`${label}: different people`}>
          Different people
        </Button>
      </div>
    </li>
  );
}

function sessionsOf(seats: readonly KnownSeat[]): string {
  return counted(new Set(seats.map(({ session }) => session)).size, 'session');
}
