import type { NameChoice } from '../session/name-choice';
import type { SessionMs, TurnEnd } from '../session/session';
import type { NotesBoard } from './notes-board';
import type {
  NotesAnswered,
  NotesCommitment,
  NotesListening,
  NotesOpen,
  NotesVote,
} from './notes-outcome';
import type { NotesCard, NotesMoment, NotesStretch } from './notes-said';
import type { NotesSection } from './sections';

export type * from './notes-board';
export type * from './notes-outcome';
export type * from './notes-said';

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

/** Everything that the notes of a session say, before it is set in any form. */
export type NotesDocument = NotesVoices & {
  readonly sessionId: string;
  /** How people are called in it. */
  readonly names: NameChoice;
  /** What is shown, in which order. */
  readonly sections: readonly NotesSection[];
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
  /** What was marked and written, in order. */
  readonly said: readonly NotesStretch[];
  /** Moments at which the laptop was cut off and came back. */
  readonly interruptions: readonly SessionMs[];
  /** Every card with text, in the order of the turns they came from. */
  readonly cards: readonly NotesCard[];
  /** Cards left out because nothing stands on them. */
  readonly blankCards: number;
  /** Null if nothing was written down. */
  readonly agreement: string | null;
  readonly commitments: readonly NotesCommitment[];
  readonly stillOpen: readonly NotesOpen[];
  readonly answered: readonly NotesAnswered[];
  readonly votes: readonly NotesVote[];
  /** 1 is equal, 0 is one voice; null if it is not known. */
  readonly balance: number | null;
  readonly listening: readonly NotesListening[];
  /** Null if there is nothing on the board, or it was not taken along. */
  readonly board: NotesBoard | null;
};
