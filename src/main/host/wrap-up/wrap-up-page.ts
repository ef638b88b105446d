import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import type { WrapUpNotice } from '../../../shared/protocol/wrap-up';
import type { PersonId } from '../../../shared/session/ids';
import type { Line } from '../line';
import type { ForAll } from '../seal/group-seal';
import type { OverWord } from './over-words';

/** Two pieces and some words wait for a page that asks before it has taken what it asked for; then it is let go of. */
const MOST_WAITING = 2.5 * WIRE_LIMITS.notesPieceBytes;

/** One page's control socket in the wrap-up, and whose it is once that is known. */
export class WrapUpPage {
  person: PersonId | null = null;
  /** When something was last heard from it, in monotonic ms. */
  heardAt = performance.now();

  constructor(private readonly line: Line) {}

  get socket(): Line['socket'] {
    return this.line.socket;
  }

  /** Whether it has so much before it that it gets no further piece until it has taken that. */
  get isBehind(): boolean {
    return this.line.waiting > WIRE_LIMITS.notesPieceBytes;
  }

  tell(notice: OverWord | WrapUpNotice): void {
    // [H133] Who takes nothing is owed nothing, not even words.
    if (this.line.waiting > MOST_WAITING) this.socket.terminate();
    else this.line.tell(JSON.stringify(notice));
  }

  /** Sends what was sealed for all. */
  give(forAll: ForAll): void {
    this.line.write(forAll);
  }
}
