import { deflate } from 'node:zlib';
import * as Y from 'yjs';
import { encodePacked, encodeSync, SYNC } from '../../shared/protocol/board-wire';
import { type ForAll, type GroupSeal, inOrder, lengthOf } from './seal/group-seal';

/** So many bytes of later updates are sent behind a state that is kept; beyond, it is encoded anew. */
const LEAST_LATER_BYTES = 32 * 1024;
/** Or so large a part of the state itself. */
const LATER_PART = 1 / 8;
/** A smaller board is not worth packing, nor one that packing makes little smaller: pictures are packed. */
const LEAST_PACKED_BYTES = 4 * 1024;
const MOST_PACKED_PART = 0.8;
/** Quick: a better one takes three times as long for a tenth less. */
const PACK_LEVEL = 3;

type Answered = { readonly has: Buffer; readonly unpacks: boolean; readonly sealed: ForAll };

/**
 * What the board is, encoded for those who lack it. A hundred phones that come at once share one
 * buffer: the whole board as it was encoded last, and the updates since.
 */
export class BoardState {
  private vectorNow: Uint8Array | null = null;
  private whole: ForAll | null = null;
  /** The same board packed, as soon as that is done; null if it does not become much smaller by it. */
  private packed: ForAll | null = null;
  private later: ForAll[] = [];
  private laterBytes = 0;
  /** The answer given last, for as long as the board stays as it is. */
  private answered: Answered | null = null;

  constructor(
    private readonly doc: Y.Doc,
    private readonly group: GroupSeal,
  ) {}

  /** The board has changed by the update in this message. */
  changed(update: ForAll): void {
    this.vectorNow = null;
    this.answered = null;
    if (this.whole === null) return;
    this.later.push(update);
    this.laterBytes += lengthOf(update);
    if (this.laterBytes > Math.max(LEAST_LATER_BYTES, lengthOf(this.whole) * LATER_PART)) {
      this.whole = null;
      this.packed = null;
      this.later = [];
    }
  }

  /** Which updates the board holds. */
  vector(): Uint8Array {
    this.vectorNow ??= Y.encodeStateVector(this.doc);
    return this.vectorNow;
  }

  /**
   * All that somebody lacks who has what this state vector says. Throws if it is none.
   *
   * @param unpacks whether they can read a packed board
   */
  since(has: Uint8Array, unpacks: boolean): ForAll {
    const asked = Buffer.from(has);
    const { answered } = this;
    if (answered?.unpacks === unpacks && answered.has.equals(asked)) return answered.sealed;
    const hasNothing = Y.decodeStateVector(has).size === 0;
    const sealed = hasNothing ? this.all(unpacks) : this.rest(has);
    this.answered = { has: asked, unpacks, sealed };
    return sealed;
  }

  private all(unpacks: boolean): ForAll {
    if (this.whole === null) {
      this.whole = this.rest();
      this.later = [];
      this.laterBytes = 0;
      this.pack(this.whole);
    }
    const first = (unpacks ? this.packed : null) ?? this.whole;
    return this.later.length === 0 ? first : inOrder([first, ...this.later]);
  }

  /** [H60] Behind the answer, which does not wait for it: who comes before it is done gets the plain board. */
  private pack(whole: ForAll): void {
    const plainBytes = lengthOf(whole);
    if (plainBytes < LEAST_PACKED_BYTES) return;
    setImmediate(() => {
      if (whole !== this.whole) return;
      // What was written in the meantime comes twice then, which changes nothing.
      deflate(Y.encodeStateAsUpdateV2(this.doc), { level: PACK_LEVEL }, (error, bytes) => {
        if (error !== null || whole !== this.whole) return;
        if (bytes.length > plainBytes * MOST_PACKED_PART) return;
        this.packed = this.group.seal(encodePacked(bytes));
        this.answered = null;
      });
    });
  }

  private rest(has?: Uint8Array): ForAll {
    return this.group.seal(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.doc, has)));
  }
}
