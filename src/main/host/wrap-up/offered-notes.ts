import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import { encodePiece, type NotesOffer, type PhoneNotes } from '../../../shared/protocol/wrap-up';
import type { ForAll, GroupSeal } from '../seal/group-seal';

/** Why a piece was not given, in words for the phone. */
export type NotGiven = { readonly code: string; readonly message: string };

const WITHDRAWN: NotGiven = {
  code: 'withdrawn',
  message: 'The facilitator does not offer the notes now.',
};
const RENEWED: NotGiven = {
  code: 'renewed',
  message: 'The facilitator has changed the notes meanwhile.',
};
const NO_SUCH_PIECE: NotGiven = { code: 'noSuchPiece', message: 'The notes have no such part.' };
const NOT_MADE: NotGiven = {
  code: 'notMade',
  message: 'The facilitator’s laptop could not make the notes just now.',
};

const pack = promisify(deflate);

/** Notes that are larger than phones should have to fetch. */
export class TooLargeForPhones extends Error {
  override readonly name = 'TooLargeForPhones';

  /** @param bytes as they would travel */
  constructor(readonly bytes: number) {
    super(`${bytes} bytes`);
  }
}

/**
 * [H132] The notes that are offered to phones: rendered, packed, cut and sealed once for all of them, as they
 * stand when the first phone asks. A change makes it anew, when somebody asks again.
 */
export class OfferedNotes {
  private isOn = false;
  private revision = 1;
  private at: number;
  private made: Promise<readonly Uint8Array[]> | null = null;
  private sealed = new Map<number, ForAll>();

  /**
   * @param render the notes as they stand now
   * @param wall the wall clock, in ms since 1970
   */
  constructor(
    private readonly render: () => Promise<PhoneNotes>,
    private readonly group: Pick<GroupSeal, 'seal'>,
    private readonly wall: () => number,
  ) {
    this.at = wall();
  }

  /** What phones are told; null while nothing is offered. */
  get offer(): NotesOffer | null {
    return this.isOn ? { revision: this.revision, at: this.at } : null;
  }

  /** The number of the notes as they are now. */
  get now(): number {
    return this.revision;
  }

  /** Offers the notes, once they could be made, or takes them back. Rejects if they cannot be made. */
  async switchTo(isOn: boolean): Promise<void> {
    if (isOn) await this.pieces();
    this.isOn = isOn;
  }

  /** The notes are others now, and so is what is fetched from now on; what was sealed is not sent again. */
  changed(): void {
    this.revision += 1;
    this.at = this.wall();
    this.made = null;
    this.sealed = new Map();
  }

  /** A piece as it goes to everybody, and whether it is the last one; or why there is none. */
  async piece(
    revision: number,
    piece: number,
  ): Promise<{ readonly forAll: ForAll; readonly isLast: boolean } | NotGiven> {
    const refusal = this.refusalOf(revision);
    if (refusal !== null) return refusal;
    const pieces = await this.pieces().catch((error: unknown) => {
      console.error('The notes for phones could not be made:', error);
      return null;
    });
    // Making them takes a while, in which the facilitator may have thought better of it.
    const since = this.refusalOf(revision);
    if (since !== null) return since;
    if (pieces === null) return NOT_MADE;
    const bytes = pieces[piece];
    if (bytes === undefined) return NO_SUCH_PIECE;
    const of = pieces.length;
    const before = this.sealed.get(piece);
    const forAll = before ?? this.group.seal(encodePiece({ revision, piece, of }, bytes));
    this.sealed.set(piece, forAll);
    return { forAll, isLast: piece === of - 1 };
  }

  private refusalOf(revision: number): NotGiven | null {
    if (!this.isOn) return WITHDRAWN;
    return revision === this.revision ? null : RENEWED;
  }

  /** One making for all who ask; one that failed is tried again by whoever asks next. */
  private pieces(): Promise<readonly Uint8Array[]> {
    if (this.made !== null) return this.made;
    const making = this.make();
    this.made = making;
    making.catch(() => {
      if (this.made === making) this.made = null;
    });
    return making;
  }

  private async make(): Promise<readonly Uint8Array[]> {
    const packed = await pack(JSON.stringify(await this.render()));
    if (packed.length > WIRE_LIMITS.notesBytes) throw new TooLargeForPhones(packed.length);
    const size = WIRE_LIMITS.notesPieceBytes;
    const count = Math.ceil(packed.length / size);
    return Array.from({ length: count }, (_, n) => packed.subarray(n * size, (n + 1) * size));
  }
}
