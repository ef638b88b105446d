import { DoorClosed, Unlink, WifiOff } from 'lucide-react';
import { Button, HearthMark } from '../ui/light';
import type { Control } from './control';
import type { Seat } from './control-state';
import { OwnFigures } from './own-figures';
import { PlainScreen } from './plain-screen';
import { useOnline } from './use-online';
import { useWrapUp } from './use-wrap-up';

/** The host was not heard yet. */
export function ConnectingScreen({
  failures,
  onRetry,
}: {
  readonly failures: number;
  readonly onRetry: () => void;
}) {
  const isOnline = useOnline();
  if (failures === 0) {
    return (
      <PlainScreen mark={<HearthMark />} title="Connecting…">
        <p role="status">One moment, the session is being asked for.</p>
      </PlainScreen>
    );
  }
  return (
    <PlainScreen
      mark={<WifiOff aria-hidden="true" />}
      title={isOnline ? 'The session does not answer' : 'This device is in no network'}
    >
      <p role="status">
        {isOnline
          ? 'Check that this device is in the same Wi-Fi as the facilitator’s laptop. This page keeps trying.'
          : 'Switch its Wi-Fi on and choose the network of the session. This page keeps trying.'}
      </p>
      <Button variant="primary" size="l" onClick={onRetry}>
        Try now
      </Button>
    </PlainScreen>
  );
}

/** The session was closed; `seat` is null for a page that had not joined. */
export function OverScreen({
  title,
  seat,
  control,
}: {
  readonly title: string;
  readonly seat: Seat | null;
  readonly control: Control;
}) {
  const own = seat?.own ?? null;
  const part = useWrapUp(own !== null);
  return (
    <PlainScreen mark={<HearthMark />} title="The session is over">
      <p className="p-lead">{own === null ? title : `Thank you, ${own.label}.`}</p>
      {seat !== null && (
        <>
          <p className="h-muted">{title}</p>
          {seat.own.turns > 0 && <OwnFigures own={seat.own} />}
          {part === null || part === 'gone' ? (
            part && <p className="h-muted h-small">You can close this page.</p>
          ) : (
            <part.PhoneNotes seat={seat.welcome.seat} control={control} />
          )}
        </>
      )}
    </PlainScreen>
  );
}

/** [W16] Whoever asked to be forgotten: nothing of them is left on this page. */
export function GoodbyeScreen({ title }: { readonly title: string }) {
  return (
    <PlainScreen mark={<DoorClosed aria-hidden="true" />} title="Goodbye, and thank you">
      <p data-testid="goodbye">
        You have been forgotten: your name and your cards are gone from{' '}
        {title === '' ? 'the session' : `“${title}”`}, and this browser has given up your seat.
      </p>
      <p className="h-muted h-small">You can close this page.</p>
    </PlainScreen>
  );
}

/** [H82] The facilitator has taken the seat away. It is theirs again as soon as they are let in again. */
export function RemovedScreen({
  title,
  onRetry,
}: {
  readonly title: string;
  readonly onRetry: () => void;
}) {
  return (
    <PlainScreen
      mark={<DoorClosed aria-hidden="true" />}
      title="You are not in this session any more"
    >
      <p data-testid="removed-for-good">
        The facilitator has taken your seat in {title === '' ? 'the session' : `“${title}”`} back.
        Nothing you do here reaches it now.
      </p>
      <p>
        If that is a mistake, speak to them. Once they have let you in again, your seat is here.
      </p>
      <Button variant="quiet" size="l" onClick={onRetry}>
        I was let in again
      </Button>
    </PlainScreen>
  );
}

/** [H96] The link lacks the key behind its `#`, or has another one. */
export function LinkIncompleteScreen({ hasSeat }: { readonly hasSeat: boolean }) {
  return (
    <PlainScreen mark={<Unlink aria-hidden="true" />} title="This link is not complete">
      <p data-testid="link-incomplete">
        Scan the code again. If somebody sent you the link, ask them for all of it: its end is
        missing, which keeps what is said here from others in the network.
      </p>
      {hasSeat && <p>Your seat is kept on this device.</p>}
      <a className="h-button h-quiet h-size-l" href="/">
        Type a code
      </a>
    </PlainScreen>
  );
}

/** The host answers, but this link leads nowhere any more. */
export function LinkGoneScreen({
  title,
  hasSeat,
  onRetry,
}: {
  readonly title: string;
  /** Whether this page had a seat in the session. */
  readonly hasSeat: boolean;
  readonly onRetry: () => void;
}) {
  return (
    <PlainScreen mark={<Unlink aria-hidden="true" />} title="This link is no longer valid">
      <p>
        The facilitator has made a new one, or{' '}
        {title === '' ? 'the session it belonged to' : `“${title}”`} is not running at this address
        any more. Scan the code that is shown in the room, or type it.
      </p>
      {hasSeat && <p>Your seat is kept on this device, in case this one goes on here.</p>}
      <a className="h-button h-quiet h-size-l" href="/">
        Type a code
      </a>
      <Button variant="ghost" onClick={onRetry}>
        Try this link again
      </Button>
    </PlainScreen>
  );
}
