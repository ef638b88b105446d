import { PenOff } from 'lucide-react';
import type { Seat } from './control-state';

/** [K47] Says calmly that the facilitator has paused what this person writes and asks for; nothing otherwise. */
export function QuietBar({ seat }: { readonly seat: Seat }) {
  if (!seat.own.quiet) return null;
  return (
    <div className="p-quiet" role="status" data-testid="quiet">
      <PenOff aria-hidden="true" />
      <p>
        The facilitator has paused what you write and ask for. You can still follow everything, and
        speak when the floor is given to you.
      </p>
    </div>
  );
}
