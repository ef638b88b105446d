/** Stands in for lib0's, under y-webrtc: a signalling socket that comes back by itself, sealed. */
import { Observable } from 'lib0/observable';
import { SealedSocket } from '../../seal/sealed-socket';

const AGAIN_FIRST_MS = 1_200;
const AGAIN_MOST_MS = 2_500;

/** As y-webrtc and the watch over its links know it. */
export class WebsocketClient extends Observable<string> {
  ws: SealedSocket | null = null;
  connected = false;
  connecting = false;
  unsuccessfulReconnects = 0;
  lastMessageReceived = 0;
  /** Whether it is to be there. */
  shouldConnect = true;
  readonly binaryType = null;
  private retry: ReturnType<typeof setTimeout> | undefined;

  /** @param url the address of a sealed socket */
  constructor(readonly url: string) {
    super();
    this.open();
  }

  send(message: unknown): void {
    if (this.connected) this.ws?.send(JSON.stringify(message));
  }

  connect(): void {
    this.shouldConnect = true;
    if (this.ws === null) this.open();
  }

  disconnect(): void {
    this.shouldConnect = false;
    clearTimeout(this.retry);
    this.ws?.close();
  }

  override destroy(): void {
    this.disconnect();
    super.destroy();
  }

  private open(): void {
    clearTimeout(this.retry);
    if (!this.shouldConnect || this.ws !== null) return;
    const socket = new SealedSocket(this.url);
    this.ws = socket;
    this.connecting = true;
    socket.onopen = () => {
      this.connecting = false;
      this.connected = true;
      this.unsuccessfulReconnects = 0;
      this.emit('connect', [{ type: 'connect' }, this]);
    };
    socket.onmessage = ({ data }) => {
      // What it means, whoever listens checks (signaling-gate.ts).
      if (typeof data === 'string') this.emit('message', [JSON.parse(data), this]);
    };
    socket.onclose = () => this.lose();
  }

  private lose(): void {
    if (this.ws === null) return;
    this.ws = null;
    this.connecting = false;
    if (this.connected) {
      this.connected = false;
      this.emit('disconnect', [{ type: 'disconnect' }, this]);
    } else this.unsuccessfulReconnects += 1;
    const wait = Math.log10(this.unsuccessfulReconnects + 1) * AGAIN_FIRST_MS;
    this.retry = setTimeout(() => this.open(), Math.min(wait, AGAIN_MOST_MS));
  }
}
