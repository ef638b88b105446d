import { X } from 'lucide-react';
import { useState } from 'react';
import { BareIconButton } from '../../ui/bare-icon-button';
import { Button } from '../../ui/button';
import type { BoardPresence } from '../presence';
import { useSignal } from '../use-signal';

interface OutlineFollowProps {
  readonly presence: Pick<BoardPresence, 'call' | 'lead'>;
  readonly onCanvas: () => void;
}

/**
 * [B118] Says that the facilitator shows something on the canvas. Nobody is taken off the outline: who
 * goes there finds the place, as the canvas answers a call that nobody has answered yet.
 */
export function OutlineFollow({ presence, onCanvas }: OutlineFollowProps) {
  const called = useSignal(presence.call) !== null;
  const leads = useSignal(presence.lead) !== null;
  const [dismissed, setDismissed] = useState(false);
  if (!leads && dismissed) setDismissed(false);
  const isShown = called || (leads && !dismissed);
  return (
    <div className="ho-follow" data-testid="outline-follow" data-empty={!isShown || undefined}>
      <p role="status">{isShown ? 'The facilitator shows something on the canvas.' : ''}</p>
      {isShown && (
        <>
          <Button
            variant={called ? 'primary' : 'quiet'}
            data-testid="follow-to-canvas"
            onClick={onCanvas}
          >
            Show the canvas
          </Button>
          <BareIconButton
            label="Stay here"
            icon={<X aria-hidden="true" />}
            onClick={() => {
              presence.call.set(null);
              setDismissed(true);
            }}
          />
        </>
      )}
    </div>
  );
}
