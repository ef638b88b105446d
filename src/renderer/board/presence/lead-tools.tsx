import { Presentation, UsersRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button';
import type { BoardView } from '../board-view';
import { seen } from '../camera';
import { useSignal } from '../use-signal';
import type { BoardPresence } from './connect-presence';
import './follow.css';

export interface LeadToolsProps {
  readonly presence: BoardPresence;
  readonly view: BoardView;
  /** Icons only, where there is little room. */
  readonly compact?: boolean;
}

/** How long (ms) the answer to a press stays. */
const SAID_MS = 4_000;

/** The facilitator shows everyone a part of the board: at once and once, or for as long as wanted. */
export function LeadTools({ presence, view, compact = false }: LeadToolsProps) {
  const [leads, setLeads] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string } | null>(null);
  const connected = useSignal(presence.connected);
  useLeading(presence, view, leads);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const bring = () => {
    const sent = presence.bring(seen(view.camera.get(), view.size.get()));
    setSaid({
      text: sent ? 'Everyone is shown this part' : 'Not sent: the connection is too slow right now',
    });
  };
  const name = compact ? 'h-hidden' : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups buttons, not fields
    <div className="hb-lead" role="group" aria-label="Show everyone" data-testid="lead-tools">
      <Button
        variant="ghost"
        aria-pressed={leads}
        title={compact ? 'Lead the view' : undefined}
        icon={<Presentation aria-hidden="true" />}
        onClick={() => setLeads(!leads)}
      >
        <span className={name}>Lead the view</span>
      </Button>
      <Button
        variant="ghost"
        disabled={!connected}
        title={compact ? 'Bring everyone here' : undefined}
        icon={<UsersRound aria-hidden="true" />}
        onClick={bring}
      >
        <span className={name}>Bring everyone here</span>
      </Button>
      <p className="hb-lead-said" role="status">
        {said?.text}
      </p>
    </div>
  );
}

/** Tells where this window looks for as long as it leads. */
function useLeading(presence: BoardPresence, view: BoardView, leads: boolean): void {
  useEffect(() => {
    if (!leads) return;
    const tell = () => {
      if (view.size.get().width > 0) presence.leadTo(seen(view.camera.get(), view.size.get()));
    };
    tell();
    const ends = [view.camera.subscribe(tell), view.size.subscribe(tell)];
    return () => {
      for (const end of ends) end();
      presence.leadTo(null);
    };
  }, [presence, view, leads]);
}
