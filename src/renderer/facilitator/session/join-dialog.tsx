import type { KeyboardEvent } from 'react';
import type { JoinAccess } from '../../../shared/protocol/ipc';
import { Dialog } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { WhoMayJoin } from '../entrance';
import { JoinPanel } from './join-panel';

export interface JoinDialogProps {
  readonly join: JoinAccess;
  readonly people: number;
  readonly onRenew: () => void;
  readonly onClose: () => void;
}

/** The way in, over everything, as large as the window lets it be. */
export function JoinDialog({ join, people, onRenew, onClose }: JoinDialogProps) {
  const { may } = useHearth();
  const closeOnJ = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'j' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onClose();
  };
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title="Join this session">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key that opened it, wherever the focus is */}
      <div className="f-join-over" onKeyDown={closeOnJ}>
        <JoinPanel join={join} people={people} />
        {may('session:renewLink') && <WhoMayJoin join={join} onRenew={onRenew} />}
      </div>
    </Dialog>
  );
}
