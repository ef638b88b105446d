import { Hand } from 'lucide-react';
import { ActionButton } from './action-button';
import type { Control } from './control';
import { type OwnFloor, ordinal } from './floor-view';
import { Problem } from './problem';
import { useRequest } from './use-request';

export interface HandZoneProps {
  readonly own: Extract<OwnFloor, { kind: 'handUp' | 'handDown' }>;
  readonly control: Control;
}

/** One's own hand, where the thumb is. */
export function HandZone({ own, control }: HandZoneProps) {
  const { run, busy, problem } = useRequest(control);
  if (own.kind === 'handDown') {
    return (
      <>
        <Problem text={problem} />
        <ActionButton
          variant="primary"
          block
          className="p-huge"
          icon={<Hand aria-hidden="true" />}
          loading={busy}
          data-testid="raise-hand"
          onClick={() => void run({ type: 'raiseHand' })}
        >
          Raise hand
        </ActionButton>
      </>
    );
  }
  return (
    <>
      <Problem text={problem} />
      <div className="p-hand-up">
        <Hand aria-hidden="true" />
        <p>
          Your hand is up
          <span className="h-hidden">, </span>
          <strong data-testid="hand-place" data-place={own.place}>
            {ordinal(own.place)} in the queue
          </strong>
        </p>
        <ActionButton
          size="l"
          loading={busy}
          data-testid="lower-hand"
          onClick={() => void run({ type: 'lowerHand' })}
        >
          Lower
        </ActionButton>
      </div>
    </>
  );
}
