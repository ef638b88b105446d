import type { KeyboardEvent } from 'react';
import type { JoinAccess } from '../../../shared/protocol/ipc';
import { Dialog } from '../../ui';
import type { ReceivedView } from '../app/feed';
import { useSessionTime } from '../app/session-time';
import { JoinPanel } from './join-panel';

export interface JoinDialogProps {
  readonly join: JoinAccess;
  readonly received: ReceivedView;
  readonly onClose: () => void;
}

const TICK_MS = 1000;

/** The way in, over everything, as large as the window lets it be. */
export function JoinDialog({ join, received, onClose }: JoinDialogProps) {
  const now = useSessionTime(received, TICK_MS);
  const closeOnJ = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'j' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onClose();
  };
  const people = received.view.session.people.length;
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title="Join this session">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key that opened it, wherever the focus is */}
      <div className="f-join-over" onKeyDown={closeOnJ}>
        <JoinPanel join={join} people={people} now={now} />
      </div>
    </Dialog>
  );
}
