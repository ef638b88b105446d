import { SEAL_CLOSE } from '../../shared/protocol/seal-close';
import { PageSeal } from '../../shared/seal/page-seal';
import { knownFor } from '../../shared/seal/room-key';
import type { Said } from '../../shared/seal/said';
import { readSealedAddress } from '../../shared/seal/sealed-address';
import { keyPairOf } from '../../shared/seal/x25519';

/** A closed socket, with the code of RFC 6455 as far as there is one. */
export type Closed = Event & { readonly code: number };

/** No code was given (RFC 6455, 7.4.1). */
const NO_CODE = 1005;

/**
 * [H95] A WebSocket to the host whose messages are sealed, for those who use a WebSocket: open once both
 * sides have shown that they know the link's key. Bytes come as an ArrayBuffer.
 */
export class SealedSocket extends EventTarget {
  onopen: ((event: Event) => unknown) | null = null;
  onmessage: ((event: MessageEvent<unknown>) => unknown) | null = null;
  onclose: ((event: Closed) => unknown) | null = null;
  /** Never called: a close follows in any case, and says as much. */
  onerror: ((event: Event) => unknown) | null = null;
  /** Here for those who set it: it is as if it were `arraybuffer`. */
  binaryType = 'arraybuffer';
  private readonly bare: WebSocket;
  private readonly seal: PageSeal;
  private isOpen = false;
  private isOver = false;

  /** @param address as `socketAddress` gives it; what is behind its `#` is not sent */
  constructor(readonly address: string) {
    super();
    const { url, kind, roomKey, hello } = readSealedAddress(address);
    this.seal = new PageSeal(knownFor(kind, roomKey ?? ''), newPair, hello);
    this.bare = new WebSocket(url);
    this.bare.binaryType = 'arraybuffer';
    this.bare.onmessage = ({ data }: MessageEvent<unknown>) => this.hear(data);
    this.bare.onclose = ({ code }) => this.end(code);
  }

  get readyState(): number {
    if (this.isOver) return WebSocket.CLOSED;
    const { readyState } = this.bare;
    return readyState === WebSocket.OPEN && !this.isOpen ? WebSocket.CONNECTING : readyState;
  }

  /** Bytes that wait in the browser. */
  get bufferedAmount(): number {
    return this.bare.bufferedAmount;
  }

  /** Throws before it is open, as a WebSocket does. */
  send(said: Said): void {
    this.bare.send(this.seal.seal(said));
  }

  close(): void {
    this.bare.close();
  }

  /** As with a WebSocket, the one handler hears before any listeners. */
  override dispatchEvent(event: Event): boolean {
    if (event.type === 'open') this.onopen?.(event);
    else if (event.type === 'message') this.onmessage?.(event as MessageEvent<unknown>);
    // Whoever gives a socket up tells it so with a plain event.
    else if (event.type === 'close') this.onclose?.(Object.assign(event, { code: codeOf(event) }));
    return super.dispatchEvent(event);
  }

  private hear(data: unknown): void {
    if (this.isOver) return;
    // A host says nothing but bytes.
    const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array();
    const heard = this.seal.hear(bytes);
    if (heard.type === 'open') {
      this.bare.send(new Uint8Array(heard.answer));
      this.isOpen = true;
      this.dispatchEvent(new Event('open'));
    } else if (heard.type === 'said') {
      const { said } = heard;
      const content = typeof said === 'string' ? said : said.slice().buffer;
      this.dispatchEvent(new MessageEvent('message', { data: content }));
    } else if (heard.type !== 'nothing') {
      this.bare.close(SEAL_CLOSE.notOpened);
      this.end(SEAL_CLOSE.notOpened);
    }
  }

  private end(code: number): void {
    if (this.isOver) return;
    this.isOver = true;
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }
}

function newPair() {
  return keyPairOf(crypto.getRandomValues(new Uint8Array(32)));
}

function codeOf(event: Event): number {
  return 'code' in event && typeof event.code === 'number' ? event.code : NO_CODE;
}
