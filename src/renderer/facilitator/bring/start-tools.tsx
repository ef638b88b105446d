import { FileUp, History } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { CarryOver } from '../../../shared/library/carry-over';
import { Button } from '../../ui';
import type { Along } from './along';
import type { Brought } from './bring-dialog';
import './bring.css';

const StartFromDialog = lazy(() =>
  import('./start-from-dialog').then((part) => ({ default: part.StartFromDialog })),
);
const BringDialog = lazy(() =>
  import('./bring-dialog').then((part) => ({ default: part.BringDialog })),
);

export interface StartToolsProps {
  readonly onSeries: (series: Along['series'], called: string, carried: CarryOver | null) => void;
  readonly onBring: (brought: Brought) => void;
}

/** What the new session may start from; fetched when it is wanted. */
export function StartTools({ onSeries, onBring }: StartToolsProps) {
  const [open, setOpen] = useState<'series' | 'bring' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="f-start-tools">
      <Button
        icon={<History aria-hidden="true" />}
        onClick={() => setOpen('series')}
        data-testid="start-from"
      >
        From a series…
      </Button>
      <Button
        icon={<FileUp aria-hidden="true" />}
        onClick={() => setOpen('bring')}
        data-testid="bring-along"
      >
        Bring along…
      </Button>
      <Suspense>
        {open === 'series' && (
          <StartFromDialog
            onClose={close}
            onChoose={(...chosen) => {
              close();
              onSeries(...chosen);
            }}
          />
        )}
        {open === 'bring' && (
          <BringDialog
            onClose={close}
            onBring={(brought) => {
              close();
              onBring(brought);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
