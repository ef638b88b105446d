import { CornerDownRight, Hand } from 'lucide-react';
import type { ReactNode } from 'react';
import { ActionButton } from './action-button';
import type { Control } from './control';
import type { Seat } from './control-state';
import { canReply, type OwnFloor, type OwnHand, ownHand } from './floor-view';
import { ordinal, shiftWords } from './floor-words';
import { Problem } from './problem';
import { RoundPanel } from './round-panel';
import { type Request, useRequest } from './use-request';

export interface HandZoneProps {
  readonly own: Exclude<OwnFloor, { kind: 'offered' | 'speaking' }>;
  readonly seat: Seat;
  readonly control: Control;
}

/** One's own hand, where the thumb is. */
export function HandZone({ own, seat, control }: HandZoneProps) {
  const request = useRequest(control);
  const zone = { seat, request };
  return (
    <>
      <Problem text={request.problem} />
      {own.kind === 'handDown' && <RaiseHand key="down" {...zone} />}
      {own.kind === 'handUp' && (
        <HandUp key="up" {...zone} hand={own}>
          Your hand is up
          <span className="h-hidden">, </span>
          <HandPlace hand={own} />
        </HandUp>
      )}
      {own.kind === 'next' && own.hand !== null && (
        <HandUp key="next" {...zone} hand={own.hand} isNext>
          <strong data-testid="you-are-next">You are next</strong>
          <span className="h-hidden" data-testid="hand-place" data-place={own.hand.place}>
            {ordinal(own.hand.place)} in the queue
          </span>
        </HandUp>
      )}
      {(own.kind === 'round' || (own.kind === 'next' && own.hand === null)) && (
        <RoundPanel key="round" {...zone} round={own.kind === 'round' ? own : null}>
          {handInRound(seat, zone)}
        </RoundPanel>
      )}
    </>
  );
}

export type ZoneProps = { readonly seat: Seat; readonly request: Request };

function RaiseHand({ seat, request }: ZoneProps) {
  const { run, busy } = request;
  return (
    <div className="p-hand-down">
      <ActionButton
        variant="primary"
        block
        className="p-huge"
        icon={<Hand aria-hidden="true" />}
        loading={busy}
        data-testid="raise-hand"
        onClick={() => void run({ type: 'raiseHand', reply: false })}
      >
        Raise hand
      </ActionButton>
      {canReply(seat) && (
        <ActionButton
          className="p-huge p-reply"
          icon={<CornerDownRight aria-hidden="true" />}
          disabled={busy}
          data-testid="reply-hand"
          onClick={() => void run({ type: 'raiseHand', reply: true })}
        >
          Reply directly
        </ActionButton>
      )}
    </div>
  );
}

function HandUp({
  seat,
  request,
  hand,
  isNext = false,
  children,
}: ZoneProps & {
  readonly hand: OwnHand;
  readonly isNext?: boolean;
  readonly children: ReactNode;
}) {
  const { run, busy } = request;
  const why = shiftWords(hand.shift, seat.heard.room.order);
  return (
    <div className="p-hand-up" data-next={isNext || undefined}>
      <Hand aria-hidden="true" />
      <p>
        {children}
        {why !== '' && <span className="p-hand-why">{why}</span>}
      </p>
      <div className="p-hand-actions">
        {hand.shift !== 'reply' && !isNext && canReply(seat) && (
          <ActionButton
            disabled={busy}
            data-testid="reply-hand"
            onClick={() => void run({ type: 'raiseHand', reply: true })}
          >
            Reply directly
          </ActionButton>
        )}
        <ActionButton
          loading={busy}
          data-testid="lower-hand"
          onClick={() => void run({ type: 'lowerHand' })}
        >
          Lower
        </ActionButton>
      </div>
    </div>
  );
}

function HandPlace({ hand }: { readonly hand: OwnHand }) {
  return (
    <strong data-testid="hand-place" data-place={hand.place}>
      {ordinal(hand.place)} in the queue
    </strong>
  );
}

/** Hands wait until the go-around is over, so here they are the smaller thing. */
function handInRound(seat: Seat, { request }: Pick<ZoneProps, 'request'>): ReactNode {
  const { run, busy } = request;
  const hand = ownHand(seat);
  if (hand === null) {
    return (
      <ActionButton
        key="raise"
        variant="ghost"
        icon={<Hand aria-hidden="true" />}
        disabled={busy}
        data-testid="raise-hand"
        onClick={() => void run({ type: 'raiseHand', reply: false })}
      >
        Raise hand for afterwards
      </ActionButton>
    );
  }
  return (
    <ActionButton
      key="lower"
      variant="ghost"
      icon={<Hand aria-hidden="true" />}
      disabled={busy}
      data-testid="lower-hand"
      onClick={() => void run({ type: 'lowerHand' })}
    >
      <span data-testid="hand-place" data-place={hand.place}>
        Lower hand ({ordinal(hand.place)} afterwards)
      </span>
    </ActionButton>
  );
}
