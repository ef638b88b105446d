import type { ConsoleRequest } from '../../shared/protocol/console';
import type { ControlRequest } from '../../shared/protocol/control';
import { CLOSED_FOR_ANOTHER } from '../../shared/protocol/limits';
import { SEAL_CLOSE } from '../../shared/protocol/seal-close';
import type { WrapUpRequest } from '../../shared/protocol/wrap-up';
import { SealedSocket } from '../seal/sealed-socket';
import { CONTROL_LIMITS } from './control-limits';

/**
 * How a socket was lost: never open, cut off, closed by a host that said goodbye, or by one that takes another
 * page of the same seat in its place, or that lets nobody in by this link without a seat, or not whom the page
 * says it is of; or never open because the host has another key than this page's link.
 */
export type Loss = 'unopened' | 'cut' | 'goodbye' | 'replaced' | 'wrongKey' | 'notLetIn';

/** The code with which a host closes sockets that goes away on purpose (RFC 6455, 7.4.1). */
const GOING_AWAY = 1001;
const WHY_CLOSED: ReadonlyMap<number, Loss> = new Map([
  [GOING_AWAY, 'goodbye'],
  [CLOSED_FOR_ANOTHER, 'replaced'],
  [SEAL_CLOSE.notLetIn, 'notLetIn'],
]);

export interface SocketListener {
  readonly onOpen: () => void;
  readonly onText: (text: unknown) => void;
  /** Told once, when the socket closes, fails or is given up. */
  readonly onLost: (how: Loss) => void;
}

/** One WebSocket with a heartbeat: it is lost when it closes, and also when it falls silent. */
export class ControlSocket {
  private readonly socket: SealedSocket;
  private readonly pings: ReturnType<typeof setInterval>;
  private silence: ReturnType<typeof setTimeout>;
  private heardAt = clocks();
  private wasOpen = false;
  private gone = false;

  constructor(
    url: string,
    private readonly listener: SocketListener,
  ) {
    this.socket = new SealedSocket(url);
    this.socket.onopen = () => {
      this.wasOpen = true;
      this.heard();
      listener.onOpen();
    };
    this.socket.onmessage = ({ data }) => {
      this.heard();
      listener.onText(data);
    };
    this.socket.onclose = ({ code }) => this.lose(code);
    this.pings = setInterval(() => this.send({ type: 'ping' }), CONTROL_LIMITS.pingEvery);
    this.silence = setTimeout(() => this.lose(), CONTROL_LIMITS.silence);
  }

  get isOpen(): boolean {
    return !this.gone && this.socket.readyState === WebSocket.OPEN;
  }

  /** Sends if the socket is open; otherwise nothing happens. */
  send(request: ControlRequest | ConsoleRequest | WrapUpRequest): void {
    if (this.isOpen) this.socket.send(JSON.stringify(request));
  }

  /**
   * Has the socket show that it lives: it is lost if nothing is heard for `ms`. False if it has been
   * silent so long already that waiting is pointless.
   */
  prove(ms: number): boolean {
    const now = clocks();
    const quiet = Math.max(now.monotonic - this.heardAt.monotonic, now.wall - this.heardAt.wall);
    if (quiet > CONTROL_LIMITS.silence) return false;
    this.send({ type: 'ping' });
    this.patience(ms);
    return true;
  }

  /** Lets go of the socket without telling the listener. */
  drop(): void {
    this.gone = true;
    clearInterval(this.pings);
    clearTimeout(this.silence);
    const { socket } = this;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  private heard(): void {
    this.heardAt = clocks();
    this.patience(CONTROL_LIMITS.silence);
  }

  private patience(ms: number): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lose(), ms);
  }

  private lose(code?: number): void {
    if (this.gone) return;
    this.drop();
    if (this.wasOpen) this.listener.onLost(WHY_CLOSED.get(code ?? 0) ?? 'cut');
    else this.listener.onLost(code === SEAL_CLOSE.notOpened ? 'wrongKey' : 'unopened');
  }
}

/** Both clocks, in ms: the monotonic one stands still while some phones sleep, the other can jump. */
function clocks(): { readonly monotonic: number; readonly wall: number } {
  return { monotonic: performance.now(), wall: Date.now() };
}
