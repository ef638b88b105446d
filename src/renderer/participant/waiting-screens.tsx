import { DoorClosed, Hourglass } from 'lucide-react';
import { Button } from '../ui/light';
import { PlainScreen } from './plain-screen';

export interface WaitingScreenProps {
  readonly title: string;
  /** The name that was given. */
  readonly name: string;
  /** Does not want to wait under it any more. */
  readonly onChange: () => void;
}

/** [H71] Whoever asked for a seat waits here, and has nothing to do. */
export function WaitingScreen({ title, name, onChange }: WaitingScreenProps) {
  return (
    <PlainScreen mark={<Hourglass aria-hidden="true" />} title="The facilitator lets you in">
      <p className="p-lead" role="status" data-testid="waiting-as">
        You asked to join “{title}” as <strong>{name}</strong>.
      </p>
      <p className="h-muted">
        This page goes on by itself. You can put your phone away meanwhile; your place is kept.
      </p>
      <Button variant="ghost" onClick={onChange} data-testid="waiting-change">
        Change my name
      </Button>
    </PlainScreen>
  );
}

/** [H70] Nobody new is let in; whoever has a seat does not see this. */
export function JoiningClosedScreen({ title }: { readonly title: string }) {
  return (
    <PlainScreen mark={<DoorClosed aria-hidden="true" />} title="Joining is closed">
      <p className="p-lead" role="status" data-testid="joining-closed">
        “{title}” lets nobody new in at the moment.
      </p>
      <p className="h-muted">
        If you should be part of it, tell the facilitator. This page opens by itself as soon as they
        let people in.
      </p>
    </PlainScreen>
  );
}
