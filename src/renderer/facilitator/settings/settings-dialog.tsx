import { lazy, Suspense } from 'react';
import { useSignal } from '../../board/use-signal';
import { Dialog, LoadingState } from '../../ui';
import { useRetention } from '../library/use-retention';
import { settingsOver } from './settings-over';

const SettingsRoom = lazy(() =>
  import('./settings-room').then((part) => ({ default: part.SettingsRoom })),
);

/** [K62] The settings over what is shown, which goes on beneath. */
export function SettingsDialog() {
  return useSignal(settingsOver) ? <OpenSettings /> : null;
}

function OpenSettings() {
  const retaining = useRetention();
  return (
    <Dialog open onOpenChange={settingsOver.set} title="Settings" wide>
      <Suspense fallback={<LoadingState label="Opening the settings…" />}>
        <SettingsRoom retaining={retaining} />
      </Suspense>
    </Dialog>
  );
}
