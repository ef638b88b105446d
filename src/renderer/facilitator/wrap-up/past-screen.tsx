import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Place } from '../../../shared/library/search';
import type { PastSession } from '../../../shared/protocol/ipc';
import { Button, LoadingState, Notice } from '../../ui';
import { settle } from '../app/answers';
import { useHearth } from '../app/hearth-context';
import { ShelfButton } from '../bring/shelf-button';
import { WrapUp } from './wrap-up';

export interface PastScreenProps {
  readonly id: string;
  readonly justClosed: boolean;
  /** [Y44] Where in it a search led; null for its beginning. */
  readonly place: Place | null;
  readonly onBack: () => void;
}

type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly past: PastSession }
  | { readonly kind: 'failed'; readonly reason: string };

/** A session that is over: read from disk, whether it was closed a moment or a year ago. */
export function PastScreen({ id, justClosed, place, onBack }: PastScreenProps) {
  const { bridge } = useHearth();
  const [reading, setReading] = useState<Reading>({ kind: 'reading' });
  useEffect(() => {
    let current = true;
    void settle(bridge.readSession({ id })).then((answer) => {
      if (!current) return;
      setReading(
        answer.ok
          ? { kind: 'read', past: answer.value }
          : { kind: 'failed', reason: answer.refusal.message },
      );
    });
    return () => {
      current = false;
    };
  }, [bridge, id]);
  return (
    <main className="f-past">
      <nav aria-label="Back">
        <Button
          variant="ghost"
          icon={<ArrowLeft aria-hidden="true" />}
          onClick={onBack}
          data-testid="back-to-library"
        >
          Library
        </Button>
        {reading.kind === 'read' && <ShelfButton id={id} title={reading.past.session.title} />}
      </nav>
      {reading.kind === 'reading' && <LoadingState label="Reading the session…" />}
      {reading.kind === 'failed' && (
        <Notice tone="danger" title="This session could not be read">
          {reading.reason}
        </Notice>
      )}
      {reading.kind === 'read' && (
        <WrapUp past={reading.past} justClosed={justClosed} opensAt={place} />
      )}
    </main>
  );
}
