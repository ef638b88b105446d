import { Unlink } from 'lucide-react';
import { Button, HearthMark } from '../ui';

/** [H89] The link was revoked, or its session is not held here any more; nothing of it is shown. */
export function GoneScreen() {
  return (
    <main className="c-plain" data-testid="gone">
      <div className="c-plain-mark">
        <Unlink aria-hidden="true" />
      </div>
      <h1>This link is no longer valid</h1>
      <p>
        The facilitator has taken it back, a part of it is missing, or the session is not running at
        this address any more. Ask them for another link, if you are to go on helping.
      </p>
      <Button onClick={() => location.reload()}>Try this link again</Button>
    </main>
  );
}

/** The facilitator has closed the session. */
export function OverScreen({ title }: { readonly title: string }) {
  return (
    <main className="c-plain" data-testid="over">
      <div className="c-plain-mark">
        <HearthMark />
      </div>
      <h1>The session is over</h1>
      <p>{title}</p>
      <p className="h-muted">Thank you for helping. The notes are with the facilitator.</p>
    </main>
  );
}
