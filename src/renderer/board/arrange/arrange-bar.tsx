import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '../../ui/button';
import { useSignal } from '../use-signal';
import { ARRANGED_LABELS } from './arrange-words';
import type { BoardArranging } from './arranging';
import type { Proposal } from './propose';
import './arrange.css';

/** What becomes of the proposal that is shown; nothing while there is none. */
export function ArrangeBar({ arranging }: { readonly arranging: BoardArranging }) {
  const proposal = useSignal(arranging.proposal);
  return proposal === null ? null : <Bar proposal={proposal} arranging={arranging} />;
}

interface BarProps {
  readonly proposal: Proposal;
  readonly arranging: BoardArranging;
}

function Bar({ proposal, arranging }: BarProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus({ preventScroll: true }), []);
  const answer = (how: () => void) => {
    // The bar goes, and the focus with it: the keys go on with the board.
    const board = keep.current?.closest('.hb')?.querySelector<HTMLElement>('.hb-viewport');
    how();
    board?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Space are the buttons'; the board's own keys mean something else here.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    answer(arranging.putBack);
  };
  const count = proposal.after.size;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups buttons, not fields
    <div
      className="hb-bar hb-arrange-bar"
      role="group"
      aria-label="Proposed order"
      data-testid="arrange-bar"
      onKeyDown={onKeyDown}
    >
      <p role="status">
        <b>{ARRANGED_LABELS[proposal.by]}</b>{' '}
        <span>
          {count === 1 ? '1 card' : `${count.toLocaleString('en-GB')} cards`}, only you see it
        </span>
      </p>
      <div className="hb-arrange-answers">
        <Button ref={keep} variant="primary" onClick={() => answer(arranging.keep)}>
          Keep
        </Button>
        <Button variant="ghost" title="Put back (Escape)" onClick={() => answer(arranging.putBack)}>
          Put back
        </Button>
      </div>
    </div>
  );
}
