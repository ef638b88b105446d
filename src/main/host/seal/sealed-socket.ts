import { EventEmitter } from 'node:events';
import { type ClientOptions, WebSocket } from 'ws';
import { PageSeal } from '../../../shared/seal/page-seal';
import { knownFor } from '../../../shared/seal/room-key';
import type { Said } from '../../../shared/seal/said';
import { readSealedAddress } from '../../../shared/seal/sealed-address';
import { toBuffer } from '../socket-guard';
import { newHostKeyPair } from './host-key-pair';

/** A board that somebody filled for an afternoon. */
const MOST_BYTES = 256 * 1024 * 1024;

type Events = {
  open: [];
  /** What the host said: text as it is, bytes as a Buffer. */
  message: [data: Buffer, isBinary: boolean];
  close: [code: number];
  error: [error: Error];
  pong: [];
};

/**
 * A page's sealed socket where there is no browser: for simulated people, tests and measurements. It has
 * those parts of a `ws` socket that they use.
 */
export class SealedSocket extends EventEmitter<Events> {
  readonly OPEN = WebSocket.OPEN;
  /** The socket beneath the seal. */
  readonly bare: WebSocket;
  private readonly seal: PageSeal;
  private isOpen = false;

  /**
   * @param address as `socketAddress` gives it
   * @param options of the socket beneath
   */
  constructor(address: string, options: ClientOptions = {}) {
    super();
    const { url, kind, roomKey, hello } = readSealedAddress(address);
    this.seal = new PageSeal(knownFor(kind, roomKey ?? ''), newHostKeyPair, hello);
    this.bare = new WebSocket(url, {
      perMessageDeflate: false,
      maxPayload: MOST_BYTES,
      ...options,
    });
    this.bare.on('message', (data) => this.hear(toBuffer(data)));
    this.bare.on('close', (code) => this.emit('close', code));
    this.bare.on('error', (error) => this.emit('error', error));
    this.bare.on('pong', () => this.emit('pong'));
  }

  get readyState(): number {
    const { readyState } = this.bare;
    return readyState === WebSocket.OPEN && !this.isOpen ? WebSocket.CONNECTING : readyState;
  }

  send(said: Said): void {
    this.bare.send(this.seal.seal(said));
  }

  ping(): void {
    this.bare.ping();
  }

  pause(): void {
    this.bare.pause();
  }

  resume(): void {
    this.bare.resume();
  }

  close(): void {
    this.bare.close();
  }

  terminate(): void {
    this.bare.terminate();
  }

  private hear(bytes: Buffer): void {
    const heard = this.seal.hear(bytes);
    if (heard.type === 'open') {
      this.bare.send(heard.answer);
      this.isOpen = true;
      this.emit('open');
    } else if (heard.type === 'said') {
      const { said } = heard;
      this.emit('message', Buffer.from(said), typeof said !== 'string');
    } else if (heard.type !== 'nothing') {
      this.emit('error', new Error(`The host could not be understood: ${heard.type}.`));
      this.terminate();
    }
  }
}
