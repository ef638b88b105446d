import { ConfirmDialog } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { useEntrance, useWaiting } from './use-entrance';

/** [K30] Says for whom renewing changes what, before it is done. */
export function RenewDialog({ onClose }: { readonly onClose: () => void }) {
  const { renewLink } = useEntrance();
  const { tell } = useHearth();
  const waiting = useWaiting().length;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Renew link and code?"
      body={
        <>
          The link and the code that were shown so far let nobody in any more. Everybody who has a
          seat keeps it, and their pages go on.
          {waiting > 0 && ' Whoever waits to be let in has to scan the new code.'}
        </>
      }
      confirmLabel="Renew"
      onConfirm={async () => {
        if (await renewLink())
          tell('positive', 'Link and code are new. The old ones let nobody in.');
      }}
    />
  );
}
