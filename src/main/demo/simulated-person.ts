import * as Y from 'yjs';
import { addCard, type NewCard } from '../../shared/board/card-operations';
import { decodeSync, encodeSync, SYNC } from '../../shared/protocol/board-wire';
import { type ControlRequest, controlNotice } from '../../shared/protocol/control';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { parseJson } from '../../shared/protocol/parse';
import { socketAddress } from '../../shared/protocol/paths';
import type { PersonId } from '../../shared/session/ids';
import { SealedSocket } from '../host/seal/sealed-socket';

/** Somebody who comes back to their seat through the same sockets as a phone. */
export class SimulatedPerson {
  private requests = 0;
  private board: { readonly doc: Y.Doc; readonly socket: SealedSocket } | null = null;
  private readonly ping: NodeJS.Timeout;

  private constructor(
    readonly person: PersonId,
    private readonly seat: string,
    private readonly link: string,
    private readonly socket: SealedSocket,
  ) {
    this.ping = setInterval(() => this.say({ type: 'ping' }), WIRE_LIMITS.heartbeatMs);
  }

  /**
   * Takes the seat that the token opens; resolves once seated. Rejects if the host cannot be reached.
   *
   * @param link the session's link, as the room sees it
   */
  static sit(link: string, person: PersonId, seat: string): Promise<SimulatedPerson> {
    const socket = new SealedSocket(socketAddress(link, 'control'));
    return new Promise((seated, failed) => {
      const simulated = new SimulatedPerson(person, seat, link, socket);
      socket.on('error', failed);
      socket.on('open', () => simulated.say({ type: 'hello', seat }));
      const hear = (data: Buffer): void => {
        const notice = parseJson(controlNotice, data.toString());
        if (!notice.ok || notice.value.type !== 'welcome') return;
        // What the room looks like, the demonstration knows already.
        socket.off('message', hear);
        seated(simulated);
      };
      socket.on('message', hear);
    });
  }

  raiseHand(reply: boolean): void {
    this.say({ type: 'raiseHand', request: this.nextRequest(), reply });
  }

  releaseFloor(): void {
    this.say({ type: 'releaseFloor', request: this.nextRequest() });
  }

  takeFloor(): void {
    this.say({ type: 'takeFloor', request: this.nextRequest() });
  }

  passRound(): void {
    this.say({ type: 'passRound', request: this.nextRequest() });
  }

  handStick(to: PersonId): void {
    this.say({ type: 'handStick', request: this.nextRequest(), to });
  }

  takeSide(side: number): void {
    this.say({ type: 'takeSide', request: this.nextRequest(), side });
  }

  /** Writes a card of their own. */
  writeCard(card: Omit<NewCard, 'author'>): void {
    this.board ??= this.openBoard();
    addCard(this.board.doc, { ...card, author: this.person }, this);
  }

  /** Goes away, as when a phone is switched off. */
  dispose(): void {
    clearInterval(this.ping);
    this.socket.close();
    this.board?.socket.close();
    this.board?.doc.destroy();
  }

  /** Over the relay only, and only what they write: nobody looks at this board. */
  private openBoard(): { readonly doc: Y.Doc; readonly socket: SealedSocket } {
    const doc = new Y.Doc();
    const socket = new SealedSocket(socketAddress(this.link, 'board', this.seat));
    socket.on('error', (error) =>
      console.error('A simulated person lost the board:', error.message),
    );
    socket.on('message', (data) => {
      const message = decodeSync(data);
      if (message?.kind !== SYNC.step1) return;
      socket.send(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(doc, message.content)));
    });
    doc.on('update', (update: Uint8Array) => {
      if (socket.readyState === socket.OPEN) socket.send(encodeSync(SYNC.update, update));
    });
    return { doc, socket };
  }

  private say(request: ControlRequest): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(request));
  }

  private nextRequest(): number {
    this.requests += 1;
    return this.requests;
  }
}
