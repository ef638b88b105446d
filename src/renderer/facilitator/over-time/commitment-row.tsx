import { Check, RotateCcw, X } from 'lucide-react';
import type { StandingCommitment } from '../../../shared/library/commitments';
import { Badge, Button } from '../../ui';
import { dayWords } from '../app/forms';
import { counted } from '../library/summary-words';
import type { RoomProps } from '../remember/memory-room';
import { noonOf } from './mark-words';

export interface CommitmentRowProps {
  readonly commitment: StandingCommitment;
  readonly onOpen: RoomProps['onOpen'];
  readonly onSettle: (state: 'open' | 'kept' | 'dropped') => void;
}

/** One commitment: what, who, by when, where from, and what became of it. */
export function CommitmentRow({ commitment, onOpen, onSettle }: CommitmentRowProps) {
  const { what, who, state, session, isDue } = commitment;
  return (
    <li className="f-commitment" data-testid="commitment" data-due={isDue || undefined}>
      <div className="f-commitment-words">
        <button
          type="button"
          className="f-commitment-what"
          onClick={() => onOpen(session, { kind: 'commitment', commitment: commitment.commitment })}
        >
          {what}
        </button>
        <p className="f-facts">
          {isDue && <Badge>Due</Badge>}
          <span>{who ?? 'Nobody named'}</span>
          {factsOf(commitment).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <div className="h-row h-tight">
        {state === 'open' ? (
          <>
            <Button
              icon={<Check aria-hidden="true" />}
              onClick={() => onSettle('kept')}
              aria-label={`Kept: ${what}`}
            >
              Kept
            </Button>
            <Button
              variant="ghost"
              icon={<X aria-hidden="true" />}
              onClick={() => onSettle('dropped')}
              aria-label={`Dropped: ${what}`}
            >
              Dropped
            </Button>
          </>
        ) : (
          <Button
            variant="ghost"
            icon={<RotateCcw aria-hidden="true" />}
            onClick={() => onSettle('open')}
            aria-label={`Open again: ${what}`}
          >
            Open again
          </Button>
        )}
      </div>
    </li>
  );
}

function factsOf({ by, madeIn, madeAt, carried }: StandingCommitment): readonly string[] {
  return [
    ...(by === null ? [] : [`by ${dayWords(noonOf(by))}`]),
    `${madeIn}, ${dayWords(madeAt)}`,
    ...(carried === 0 ? [] : [`carried over ${carried === 1 ? 'once' : counted(carried, 'time')}`]),
  ];
}
