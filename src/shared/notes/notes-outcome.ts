import type { CommitmentState } from '../session/commitment';
import type { NotesOrigin } from './notes-said';

export type NotesCommitment = {
  /** The same in every export of the session: `c1`, or that of the card it is. */
  readonly id: string;
  readonly what: string;
  /** Null as long as nobody was named. */
  readonly who: string | null;
  /** The day it is due, `2025-03-14`; null if none was named. */
  readonly by: string | null;
  readonly state: CommitmentState;
  /** Null if it was typed. */
  readonly origin: NotesOrigin | null;
  /** Carried over from an earlier session. */
  readonly carriedOver: boolean;
};

/** Something that was left open. */
export type NotesOpen = {
  readonly kind: 'question' | 'debate' | 'digression';
  readonly words: string;
  readonly origin: NotesOrigin;
};

/** A question that was answered in the session. */
export type NotesAnswered = {
  readonly words: string;
  /** Where it was asked. */
  readonly origin: NotesOrigin;
};

/** A dot vote. */
export type NotesVote = {
  /** Null if nothing was asked in words. */
  readonly question: string | null;
  /** How many dots each person had. */
  readonly budget: number;
  /** While it is open nobody sees counts. */
  readonly open: boolean;
  /** How many gave dots, of how many who could. */
  readonly voted: number;
  readonly of: number;
  /** Cards with dots, those with the most first. */
  readonly cards: readonly { readonly text: string; readonly dots: number }[];
  /** Dots on cards that are not there any more. */
  readonly gone: number;
};

/** How much somebody who leads talked and listened. */
export type NotesListening = {
  readonly label: string;
  /** Milliseconds. */
  readonly ownMs: number;
  /** Milliseconds others held the floor while they were there. */
  readonly othersMs: number;
  /** Their part of the two, 0 to 1; null if both are nothing. */
  readonly share: number | null;
};
