import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PastSession } from '../../../shared/protocol/ipc';
import { Button, LoadingState, Notice } from '../../ui';
import { settle } from '../app/answers';
import { useHearth } from '../app/hearth-context';
import { WrapUp } from './wrap-up';

export interface PastScreenProps {
  readonly id: string;
  readonly justClosed: boolean;
  readonly onBack: () => void;
}

type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly past: PastSession }
  | { readonly kind: 'failed'; readonly reason: string };

/** A session that is over: read from disk, whether it was closed a moment or a year ago. */
export function PastScreen({ id, justClosed, onBack }: PastScreenProps) {
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
      </nav>
      {reading.kind === 'reading' && <LoadingState label="Reading the session…" />}
      {reading.kind === 'failed' && (
        <Notice tone="danger" title="This session could not be read">
          {reading.reason}
        </Notice>
      )}
      {reading.kind === 'read' && <WrapUp past={reading.past} justClosed={justClosed} />}
    </main>
  );
}
