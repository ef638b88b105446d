import type { CardKind } from '../board/card-kind';
import type { Outcome } from '../session/debate';
import type { Branch } from '../session/moment';
import type { SessionMs } from '../session/session';

/** Where something came from: a turn, silence, or a turn that was taken back or cannot be found. */
export type NotesOrigin =
  | { readonly kind: 'turn'; readonly number: number; readonly speaker: string }
  | { readonly kind: 'silence' }
  | { readonly kind: 'unknown' };

export type NotesCard = {
  readonly id: string;
  readonly kind: CardKind;
  /** `Argument` */
  readonly name: string;
  readonly text: string;
  /** Null for a card whose author is not shown. */
  readonly author: string | null;
  readonly origin: NotesOrigin;
};

export type NotesDebate = {
  readonly outcome: Outcome;
  readonly sides: readonly NotesSide[];
};

export type NotesSide = {
  readonly name: string;
  readonly people: readonly string[];
  /** Milliseconds that its people held the floor in the debate. */
  readonly ms: number;
};

/** Something marked on the conversation. */
export type NotesMoment = {
  readonly at: SessionMs;
  /** `Debate` */
  readonly kind: string;
  /** What it was before, if it changed: `Debate` that became a `Collaboration`. */
  readonly was: readonly string[];
  readonly words: string | null;
  /** Who spoke, or null in silence. */
  readonly speaker: string | null;
  /** A digression that was kept for later and not taken up again. */
  readonly parked: boolean;
  /** What became of a digression; null for anything else. */
  readonly digression: Branch['state'] | null;
  /** A question that was answered in the session. */
  readonly answered: boolean;
  readonly debate: NotesDebate | null;
};

export type NotesItem =
  | {
      readonly type: 'moment';
      readonly moment: NotesMoment;
      /** What its card on the board says, if somebody wrote more there than was marked. */
      readonly text: string | null;
    }
  | { readonly type: 'card'; readonly card: NotesCard };

/** What was marked and written in one turn, or between two. */
export type NotesStretch = {
  /** Null for what was marked or written while nobody had the floor. */
  readonly turn: {
    readonly number: number;
    readonly speaker: string;
    readonly group: string | null;
  } | null;
  /** When it began; null for cards written in silence, which know no time. */
  readonly at: SessionMs | null;
  /** The digression that the conversation was on, innermost; null on the main line. */
  readonly branch: NotesBranch | null;
  readonly items: readonly NotesItem[];
};

export type NotesBranch = {
  /** 1 for a digression from the main line, 2 for one from that. */
  readonly depth: number;
  /** Null if it was marked without words. */
  readonly words: string | null;
};
