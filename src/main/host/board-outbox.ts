import { encodeSaved } from '../../shared/protocol/board-wire';
import type { BoardState } from './board-state';
import type { Line } from './line';
import type { ForAll } from './seal/group-seal';

/** With more than this waiting a page is behind: it is told no single update until it has caught up. */
export const BEHIND_BYTES = 64 * 1024;

/**
 * What goes to one page. A page is either up to date, and told every update, or it is owed everything
 * since a state vector; then one message brings it up to date once it has taken what waits. So at most
 * one such message waits for a slow page, and others never wait for it.
 */
export class BoardOutbox {
  /** What the page has, or has on its way; null while that is everything. */
  private owedSince: Uint8Array | null = null;
  private saved = 0;
  private toldSaved = 0;

  constructor(
    private readonly line: Line,
    private readonly state: BoardState,
    private readonly unpacks: boolean,
  ) {
    line.onDrained(() => this.settle());
  }

  /** The page says what it has (a state vector that was checked), and wants the rest. */
  ask(has: Uint8Array): void {
    this.owedSince = has;
    this.settle();
  }

  /** So many of the page's messages are on disk; said with what goes out next. */
  confirm(count: number): void {
    this.saved = Math.max(this.saved, count);
  }

  /** Sends all updates since the last time, null if there are none, and what else is due. */
  send(news: ForAll | null): void {
    if (news !== null && this.owedSince === null) this.bringUpToDate(news);
    else this.sayWhatIsSaved();
  }

  /** Gives what is owed, as soon as it would not only pile up. */
  private settle(): void {
    const { owedSince, line, state, unpacks } = this;
    // Beyond this the line is sure to say when it has drained.
    if (line.waiting > BEHIND_BYTES) return;
    if (owedSince === null) this.sayWhatIsSaved();
    else this.bringUpToDate(state.since(owedSince, unpacks));
  }

  /** With this the page has all that the board holds now. */
  private bringUpToDate(news: ForAll): void {
    this.line.write(news, this.savedWord());
    this.owedSince = this.line.waiting > BEHIND_BYTES ? this.state.vector() : null;
  }

  private sayWhatIsSaved(): void {
    const word = this.line.waiting > BEHIND_BYTES ? null : this.savedWord();
    if (word !== null) this.line.tell(word);
  }

  private savedWord(): Uint8Array | null {
    if (this.saved === this.toldSaved) return null;
    this.toldSaved = this.saved;
    return encodeSaved(this.saved);
  }
}
