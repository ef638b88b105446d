import { useState } from 'react';
import { Dialog } from '../../ui';
import { valueOrThrow } from '../app/answers';
import { useHearth } from '../app/hearth-context';
import { CofacilitatorList } from './cofacilitator-list';
import { MadeLink } from './made-link';
import { MakeForm } from './make-form';
import { useCofacilitators } from './use-cofacilitators';

/** [K38] Links for those who help to lead: made, shown once, and revoked. */
export function CofacilitatorsDialog({ onClose }: { readonly onClose: () => void }) {
  const { bridge, ask } = useHearth();
  const all = useCofacilitators();
  const [made, setMade] = useState<{ readonly name: string; readonly link: string } | null>(null);
  const make = async (name: string): Promise<boolean> => {
    const answer = await ask(bridge.makeCofacilitator({ name }));
    if (answer !== null) setMade({ name: name.trim(), link: answer.value.link });
    return answer !== null;
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title="Co-facilitators"
      description="Somebody who helps you leads the session from a browser of their own: the floor, the queue, moments, votes and the board. They cannot close the session, and see nothing else of this laptop."
    >
      {made === null ? (
        <MakeForm onMake={make} />
      ) : (
        <MadeLink {...made} onDone={() => setMade(null)} />
      )}
      <CofacilitatorList
        all={all ?? []}
        onRevoke={async (id) => {
          await valueOrThrow(bridge.revokeCofacilitator({ id }));
        }}
      />
    </Dialog>
  );
}
