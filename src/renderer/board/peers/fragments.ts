/**
 * Messages of any size over a channel that loses large ones without an error.
 *
 * A fragment is a header of three big-endian 32-bit numbers (message id, length of the whole message,
 * offset of this piece) and the piece. Fragments of one message come in order; fragments of several
 * messages may interleave.
 */
import { FRAGMENT_BYTES, MESSAGE_BYTES, OPEN_MESSAGES } from './limits';

/** Bytes of the header in front of each piece. */
export const HEADER_BYTES = 12;

/** Capacity a message starts with: its claimed length is believed only as its bytes arrive. */
const FIRST_CAPACITY_BYTES = 64 * 1024;

/** What one fragment led to. */
export type Received =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'message'; readonly message: Uint8Array }
  | { readonly kind: 'malformed'; readonly reason: string };

/**
 * Yields the fragments of a message, made only when asked for.
 *
 * @param id 32-bit number, not shared with another message on its way
 * @param fragmentBytes largest fragment in bytes, header included
 */
export function* fragmentsOf(
  id: number,
  message: Uint8Array,
  fragmentBytes: number = FRAGMENT_BYTES,
): Generator<Uint8Array<ArrayBuffer>, void> {
  const room = fragmentBytes - HEADER_BYTES;
  if (room < 1) throw new RangeError(`a fragment of ${fragmentBytes} bytes holds no content`);
  let offset = 0;
  do {
    const piece = message.subarray(offset, offset + room);
    const fragment = new Uint8Array(HEADER_BYTES + piece.byteLength);
    const header = new DataView(fragment.buffer);
    header.setUint32(0, id);
    header.setUint32(4, message.byteLength);
    header.setUint32(8, offset);
    fragment.set(piece, HEADER_BYTES);
    yield fragment;
    offset += room;
  } while (offset < message.byteLength);
}

interface OpenMessage {
  bytes: Uint8Array<ArrayBuffer>;
  filled: number;
  readonly total: number;
}

/** Puts messages of one peer together again; anything malformed drops its message, never throws. */
export class Reassembly {
  readonly #open = new Map<number, OpenMessage>();
  readonly #messageBytes: number;
  #heldBytes = 0;

  /** @param messageBytes most bytes of one message, and of all half-received messages together */
  constructor(messageBytes: number = MESSAGE_BYTES) {
    this.#messageBytes = messageBytes;
  }

  /** Bytes of messages that are not complete yet. */
  get heldBytes(): number {
    return this.#heldBytes;
  }

  /** Takes one fragment as it came from the channel. */
  accept(fragment: Uint8Array): Received {
    if (fragment.byteLength < HEADER_BYTES) return malformed('shorter than its header');
    const header = new DataView(fragment.buffer, fragment.byteOffset, HEADER_BYTES);
    const id = header.getUint32(0);
    const total = header.getUint32(4);
    const offset = header.getUint32(8);
    const piece = fragment.subarray(HEADER_BYTES);

    const known = this.#open.get(id);
    const fault = this.#fault(known, total, offset, piece.byteLength);
    if (fault !== undefined) {
      this.#drop(id);
      return malformed(fault);
    }
    const message = known ?? this.#begin(id, total);
    append(message, piece);
    this.#heldBytes += piece.byteLength;
    if (message.filled < total) return { kind: 'waiting' };
    this.#drop(id);
    return { kind: 'message', message: message.bytes.subarray(0, total) };
  }

  #fault(
    known: OpenMessage | undefined,
    total: number,
    offset: number,
    pieceBytes: number,
  ): string | undefined {
    if (total > this.#messageBytes) return `a message of ${total} bytes is over the limit`;
    if (known !== undefined && known.total !== total) return 'its length changed on the way';
    if (offset !== (known?.filled ?? 0)) return 'a piece is missing or repeated';
    if (offset + pieceBytes > total) return 'longer than it said';
    if (pieceBytes === 0 && total > 0) return 'a piece without content';
    if (known === undefined && this.#open.size >= OPEN_MESSAGES) return 'too many at a time';
    if (this.#heldBytes + pieceBytes > this.#messageBytes) return 'too many bytes at a time';
    return undefined;
  }

  #begin(id: number, total: number): OpenMessage {
    const bytes = new Uint8Array(Math.min(total, FIRST_CAPACITY_BYTES));
    const message: OpenMessage = { bytes, filled: 0, total };
    this.#open.set(id, message);
    return message;
  }

  #drop(id: number): void {
    this.#heldBytes -= this.#open.get(id)?.filled ?? 0;
    this.#open.delete(id);
  }
}

function append(message: OpenMessage, piece: Uint8Array): void {
  const needed = message.filled + piece.byteLength;
  if (needed > message.bytes.byteLength) {
    const doubled = Math.max(needed, message.bytes.byteLength * 2);
    const grown = new Uint8Array(Math.min(message.total, doubled));
    grown.set(message.bytes.subarray(0, message.filled));
    message.bytes = grown;
  }
  message.bytes.set(piece, message.filled);
  message.filled = needed;
}

function malformed(reason: string): Received {
  return { kind: 'malformed', reason };
}
