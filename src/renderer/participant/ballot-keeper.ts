import type { OwnBallot } from '../../shared/session/views';
import { type Dots, withDots } from '../../shared/session/voting';
import type { BallotStore } from './ballot-store';
import type { Control } from './control';
import type { Answer } from './open-requests';

/** What went wrong on the way, not with the dots: they are sent again. */
const PASSING: ReadonlySet<string> = new Set([
  'notConnected',
  'cutOff',
  'timeout',
  'tooMany',
  'notSaved',
]);
/** How long to wait before dots that did not get through are sent again, in ms. */
const PATIENCE = 2_000;
const NO_DOTS: Dots = {};

export type BallotParts = {
  readonly ask: Control['ask'];
  readonly store: BallotStore;
  /** Whether the card is still on the board. */
  readonly isThere: (card: string) => boolean;
  /** Told whenever `dots` has changed. */
  readonly onChange: () => void;
};

/** What the host says about one's dots. */
export type HeardBallot = {
  /** Null while there is nothing to give dots in. */
  readonly own: OwnBallot | null;
  readonly budget: number;
  readonly isConnected: boolean;
};

/**
 * [B48] Somebody's dots as this page shows them: what was chosen here last, kept until the host has
 * it, also over a lost connection or a reload. One request at a time; what was chosen meanwhile
 * follows as one.
 */
export class BallotKeeper {
  private heard: HeardBallot = { own: null, budget: 0, isConnected: false };
  /** What was chosen here and is not in what the host says. */
  private pending: OwnBallot | null;
  /** The pending version that the host has said it has done. */
  private done = 0;
  private isAsking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: BallotParts) {
    this.pending = parts.store.read();
  }

  /** The dots to show. */
  get dots(): Dots {
    return this.pending?.dots ?? this.heard.own?.dots ?? NO_DOTS;
  }

  /** The host has said how things are, or is not there any more. */
  hear(heard: HeardBallot): void {
    const before = this.dots;
    this.heard = heard;
    const { own } = heard;
    const { pending } = this;
    // Over, or another vote, or the host knows it, or knows better: from another page of this seat.
    const isStale = own === null || own.vote !== pending?.vote || own.version >= pending.version;
    if (pending !== null && isStale) this.forget();
    if (this.dots !== before) this.parts.onChange();
    this.send();
  }

  /** [B43] Puts so many dots on a card, as far as there are any left. */
  set(card: string, count: number): void {
    const { own, budget } = this.heard;
    if (own === null) return;
    const dots = withDots(this.dots, card, count, budget, this.parts.isThere);
    if (dots === this.dots) return;
    const version = Math.max(own.version, this.pending?.version ?? 0) + 1;
    this.pending = { vote: own.vote, version, dots };
    this.parts.store.keep(this.pending);
    this.parts.onChange();
    this.send();
  }

  dispose(): void {
    this.heard = { ...this.heard, isConnected: false };
    clearTimeout(this.timer);
  }

  private send(): void {
    const { pending } = this;
    if (pending === null || pending.version === this.done || this.isAsking) return;
    if (this.heard.own === null || !this.heard.isConnected) return;
    clearTimeout(this.timer);
    this.isAsking = true;
    void this.parts.ask({ type: 'castVotes', ...pending }).then((answer) => {
      this.isAsking = false;
      this.answered(pending, answer);
    });
  }

  private answered(sent: OwnBallot, answer: Answer): void {
    if (!answer.ok && PASSING.has(answer.code)) {
      if (this.heard.isConnected) this.timer = setTimeout(() => this.send(), PATIENCE);
      return;
    }
    if (this.pending !== sent) this.send();
    // The host's own word ends the waiting: it comes with the next view of this seat.
    else if (answer.ok) this.done = sent.version;
    else {
      // Refused for good: what the host has is what counts, and is to be seen.
      this.forget();
      this.parts.onChange();
    }
  }

  private forget(): void {
    this.pending = null;
    this.done = 0;
    this.parts.store.forget();
  }
}
