import * as Y from 'yjs';
import { encodeSync, SYNC } from '../../shared/protocol/board-wire';
import { frameOf } from './line';

/** So many bytes of later updates are sent behind a state that is kept; beyond, it is encoded anew. */
const LEAST_LATER_BYTES = 32 * 1024;
/** Or so large a part of the state itself. */
const LATER_PART = 1 / 8;

/**
 * What the board is, encoded for those who lack it. A hundred phones that come at once share one
 * buffer: the whole board as it was encoded last, and the updates since.
 */
export class BoardState {
  private vectorNow: Uint8Array | null = null;
  private whole: Buffer | null = null;
  private later: Uint8Array[] = [];
  private laterBytes = 0;
  /** The answer given last, for as long as the board stays as it is. */
  private answered: { readonly has: Buffer; readonly frames: Buffer } | null = null;

  constructor(private readonly doc: Y.Doc) {}

  /** The board has changed by the update in this frame. */
  changed(frame: Uint8Array): void {
    this.vectorNow = null;
    this.answered = null;
    if (this.whole === null) return;
    this.later.push(frame);
    this.laterBytes += frame.length;
    if (this.laterBytes > Math.max(LEAST_LATER_BYTES, this.whole.length * LATER_PART)) {
      this.whole = null;
    }
  }

  /** Which updates the board holds. */
  vector(): Uint8Array {
    this.vectorNow ??= Y.encodeStateVector(this.doc);
    return this.vectorNow;
  }

  /** Frames with all that somebody lacks who has what this state vector says. Throws if it is none. */
  since(has: Uint8Array): Buffer {
    const asked = Buffer.from(has);
    if (this.answered?.has.equals(asked) === true) return this.answered.frames;
    const frames = Y.decodeStateVector(has).size === 0 ? this.all() : this.encode(has);
    this.answered = { has: asked, frames };
    return frames;
  }

  private all(): Buffer {
    if (this.whole === null) {
      this.whole = this.encode();
      this.later = [];
      this.laterBytes = 0;
    }
    return this.later.length === 0 ? this.whole : Buffer.concat([this.whole, ...this.later]);
  }

  private encode(has?: Uint8Array): Buffer {
    return frameOf(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.doc, has)));
  }
}
