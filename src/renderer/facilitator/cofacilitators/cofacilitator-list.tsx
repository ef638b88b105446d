import { Ban } from 'lucide-react';
import { useState } from 'react';
import type { Cofacilitator } from '../../../shared/protocol/cofacilitators';
import { Avatar, Badge, Button, ConfirmDialog } from '../../ui';

export interface CofacilitatorListProps {
  readonly all: readonly Cofacilitator[];
  /** Throws with a sentence if it did not work. */
  readonly onRevoke: (id: string) => Promise<void>;
}

/** Whose links work, whether their console is open, and the way to end it. */
export function CofacilitatorList({ all, onRevoke }: CofacilitatorListProps) {
  const [asked, setAsked] = useState<Cofacilitator | null>(null);
  if (all.length === 0) return null;
  return (
    <>
      <ul className="f-cofacilitators" data-testid="cofacilitators">
        {all.map((one) => (
          <li key={one.id} data-name={one.name}>
            <Avatar name={one.name} />
            <span className="f-cofacilitators-who">
              <span className="h-truncate" title={one.name}>
                {one.name}
              </span>
              <span className="h-muted h-small">Link made at {timeOf(one.made)}</span>
            </span>
            <Badge tone={one.connected ? 'positive' : 'neutral'}>
              {one.connected ? 'Connected' : 'Not connected'}
            </Badge>
            <Button
              icon={<Ban aria-hidden="true" />}
              aria-label={`Revoke the link of ${one.name}`}
              onClick={() => setAsked(one)}
              data-testid="revoke-cofacilitator"
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={`Revoke the link of ${asked?.name ?? ''}?`}
        body="Their console closes at once, and the link leads nowhere any more. What they did stays."
        confirmLabel="Revoke"
        danger
        onConfirm={async () => {
          if (asked !== null) await onRevoke(asked.id);
        }}
      />
    </>
  );
}

/** The time of day as this laptop writes it. */
function timeOf(made: number): string {
  return new Date(made).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
