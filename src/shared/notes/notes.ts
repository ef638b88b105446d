import type { Outcome } from '../session/debate';
import type { MomentKind } from '../session/kinds';
import type { SessionMs, TurnEnd } from '../session/session';

/** When the session opened, in the time zone the notes are written for. */
export type NotesDate = {
  /** `2025-03-04` */
  readonly day: string;
  /** `14:05` */
  readonly time: string;
  /** `Tuesday, 4 March 2025` */
  readonly words: string;
  /** The IANA name of the time zone: `Europe/Berlin`. */
  readonly zone: string;
};

/** A group somebody came for; people who chose none are together in one, last. */
export type NotesGroup = {
  readonly name: string;
  /** Labels of those who may be named, in the order people joined. */
  readonly people: readonly string[];
  /** How many more asked to be counted only within their group. */
  readonly unnamed: number;
  readonly turns: number;
  /** Milliseconds the group held the floor. */
  readonly ms: number;
  /** Part of all speaking time, 0 to 1; null if nobody spoke. */
  readonly share: number | null;
  /** Part of all the time people spent in the room, 0 to 1; null if no time passed. */
  readonly presence: number | null;
};

/** Somebody who came, heard or not. */
export type NotesVoice = {
  readonly label: string;
  readonly group: string;
  readonly turns: number;
  /** Milliseconds. */
  readonly ms: number;
  /** Part of all speaking time, 0 to 1; null if nobody spoke. */
  readonly share: number | null;
  /** Cards with text that this person added. */
  readonly wrote: number;
};

export type NotesTurn = {
  /** Counted from 1, in the order of the conversation. */
  readonly number: number;
  readonly from: SessionMs;
  /** Milliseconds; of the turn that runs, up to when the notes were made. */
  readonly ms: number;
  readonly speaker: string;
  /** Index into `groups`; the one after them if the speaker is unknown or not counted. */
  readonly group: number;
  /** Whether it was a direct reply. */
  readonly reply: boolean;
  /** Null while the turn runs. */
  readonly ended: TurnEnd | null;
};

/** Where a card came from: a turn, silence, or a turn that was taken back or cannot be found. */
export type NotesOrigin =
  | { readonly kind: 'turn'; readonly number: number; readonly speaker: string }
  | { readonly kind: 'silence' }
  | { readonly kind: 'unknown' };

export type NotesCard = {
  readonly text: string;
  readonly author: string;
  readonly origin: NotesOrigin;
};

export type NotesCards = {
  readonly kind: MomentKind;
  readonly name: string;
  readonly cards: readonly NotesCard[];
};

/** Who was heard and who was not. */
export type NotesVoices = {
  /** Who had a turn, by group and then in the order they joined: no ranking. */
  readonly heard: readonly NotesVoice[];
  /** How many had a turn, those who are not named too. */
  readonly heardPeople: number;
  /** Who had no turn, in the same order; those who wrote are heard in writing. */
  readonly unheard: readonly NotesVoice[];
  /** How many more had none, who asked to be counted only within their group. */
  readonly unheardUnnamed: readonly { readonly group: string; readonly count: number }[];
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
  readonly debate: NotesDebate | null;
};

/** Everything that the notes of a session say, before it is set in any form. */
export type NotesDocument = NotesVoices & {
  readonly sessionId: string;
  readonly title: string;
  /** Null if the session had no guiding question. */
  readonly question: string | null;
  readonly date: NotesDate;
  /** Whether the session was still open when the notes were made. */
  readonly open: boolean;
  readonly durationMs: number;
  readonly people: number;
  readonly groups: readonly NotesGroup[];
  /** Names of expected groups nobody came for. */
  readonly emptyChairs: readonly string[];
  /** Milliseconds during which anybody held the floor. */
  readonly spokenMs: number;
  readonly timeline: readonly NotesTurn[];
  readonly moments: readonly NotesMoment[];
  /** Moments at which the laptop was cut off and came back. */
  readonly interruptions: readonly SessionMs[];
  /** Only kinds that have cards, in the order the kinds are offered. */
  readonly cards: readonly NotesCards[];
  /** Cards left out because nothing stands on them. */
  readonly blankCards: number;
  /** Null if nothing was written down. */
  readonly agreement: string | null;
};
