import { DoorClosed, Unlink, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OwnView } from '../../shared/session/views';
import { Button, HearthMark } from '../ui/light';
import { OwnFigures } from './own-figures';
import { useOnline } from './use-online';

/** A screen with one thing to say. */
function Plain({
  mark,
  title,
  children,
}: {
  readonly mark: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <main className="p-plain">
      <div className="p-plain-mark">{mark}</div>
      <h1>{title}</h1>
      {children}
    </main>
  );
}

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
      <Plain mark={<HearthMark />} title="Connecting…">
        <p role="status">One moment, the session is being asked for.</p>
      </Plain>
    );
  }
  return (
    <Plain
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
    </Plain>
  );
}

/** The session was closed; `own` is null for a page that had not joined. */
export function OverScreen({
  title,
  own,
}: {
  readonly title: string;
  readonly own: OwnView | null;
}) {
  return (
    <Plain mark={<HearthMark />} title="The session is over">
      <p className="p-lead">{own === null ? title : `Thank you, ${own.label}.`}</p>
      {own !== null && (
        <>
          <p className="h-muted">{title}</p>
          <OwnFigures own={own} />
          <p className="h-muted h-small">You can close this page.</p>
        </>
      )}
    </Plain>
  );
}

/** [W16] Whoever asked to be forgotten: nothing of them is left on this page. */
export function GoodbyeScreen({ title }: { readonly title: string }) {
  return (
    <Plain mark={<DoorClosed aria-hidden="true" />} title="Goodbye, and thank you">
      <p data-testid="goodbye">
        You have been forgotten: your name and your cards are gone from{' '}
        {title === '' ? 'the session' : `“${title}”`}, and this browser has given up your seat.
      </p>
      <p className="h-muted h-small">You can close this page.</p>
    </Plain>
  );
}

/** [H96] The link lacks the key behind its `#`, or has another one. */
export function LinkIncompleteScreen({ hasSeat }: { readonly hasSeat: boolean }) {
  return (
    <Plain mark={<Unlink aria-hidden="true" />} title="This link is not complete">
      <p data-testid="link-incomplete">
        Scan the code again. If somebody sent you the link, ask them for all of it: its end is
        missing, which keeps what is said here from others in the network.
      </p>
      {hasSeat && <p>Your seat is kept on this device.</p>}
      <a className="h-button h-quiet h-size-l" href="/">
        Type a code
      </a>
    </Plain>
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
    <Plain mark={<Unlink aria-hidden="true" />} title="This link is no longer valid">
      <p>
        {title === '' ? 'The session it belonged to' : `“${title}”`} is not running at this address
        any more. If another session has begun, scan its code or type it.
      </p>
      {hasSeat && <p>Your seat is kept on this device, in case this one goes on here.</p>}
      <a className="h-button h-quiet h-size-l" href="/">
        Type a code
      </a>
      <Button variant="ghost" onClick={onRetry}>
        Try this link again
      </Button>
    </Plain>
  );
}
