import type { WebSocket } from 'ws';
import type { WireNotice } from '../../shared/protocol/control';
import type { PersonId } from '../../shared/session/ids';

/** One page's control socket: whose it is, and what it was told last. */
export class Participant {
  person: PersonId | null = null;
  /** When something was last heard from the page, in monotonic ms. */
  heardAt = performance.now();
  private lastOwn = '';

  constructor(readonly socket: WebSocket) {
    socket.on('message', () => {
      this.heardAt = performance.now();
    });
  }

  tell(notice: WireNotice): void {
    this.tellText(JSON.stringify(notice));
  }

  /** Sends what was encoded already: once for everybody. */
  tellText(text: string): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(text);
  }

  /** Tells the page about its own seat, unless that is what it was told last. */
  tellOwn(notice: Extract<WireNotice, { type: 'own' }>): void {
    const text = JSON.stringify(notice);
    if (text === this.lastOwn) return;
    this.lastOwn = text;
    this.tellText(text);
  }
}
