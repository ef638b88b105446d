import { formatClock, formatDuration } from '../voice/duration';
import type {
  NotesBranch,
  NotesCommitment,
  NotesDocument,
  NotesListening,
  NotesOpen,
  NotesOrigin,
  NotesStretch,
  NotesVote,
} from './notes';
import { counted, percent } from './words';

const STATES = {
  open: 'open',
  kept: 'kept',
  dropped: 'dropped',
  carried: 'carried into a later session',
} as const;

/** How a commitment stands. */
export function stateWords({ state, carriedOver }: NotesCommitment): string {
  return carriedOver ? `${STATES[state]}, from an earlier session` : STATES[state];
}

/** A day like `2025-03-14` in words; a dash for none. */
export function dayWords(day: string | null): string {
  if (day === null) return '–';
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(Date.UTC(year, month - 1, date)));
}

/** Where something came from, for the cell of a table; a dash for what was typed. */
export function fromWords(origin: NotesOrigin | null): string {
  switch (origin?.kind) {
    case undefined:
      return '–';
    case 'turn':
      return `turn ${origin.number}`;
    case 'silence':
      return 'between turns';
    case 'unknown':
      return 'a turn that was taken back';
  }
}

const OPEN_KINDS = {
  question: 'Question',
  debate: 'Debate left open',
  digression: 'Digression still parked',
} as const;

/** What kind of thing was left open. */
export function openWords({ kind }: NotesOpen): string {
  return OPEN_KINDS[kind];
}

/** What stands before the questions that were answered. */
export const ANSWERED = 'Asked, and answered in the session:';

/** What was asked in a vote. */
export function voteWords({ question }: NotesVote, place: number): string {
  return question ?? `Vote ${place + 1}`;
}

/** How many voted, with how many dots each. */
export function turnoutWords({ voted, of, budget, open, gone }: NotesVote): string {
  const who = `${voted} of ${of} gave dots, ${counted(budget, 'dot')} each.`;
  const still = open ? ' The vote is still open, so counts are not shown.' : '';
  const lost =
    gone === 0 ? '' : ` ${counted(gone, 'dot')} lay on cards that are not there any more.`;
  return `${who}${still}${lost}`;
}

/** `0.62`; a dash if it is not known. */
export function balanceWords({ balance }: NotesDocument): string {
  return balance === null ? '–' : balance.toFixed(2);
}

/** How much somebody who leads talked and listened. */
export function listeningWords({ ownMs, othersMs, share }: NotesListening): string {
  const part = share === null ? '' : ` (${percent(share)} of both)`;
  return `spoke ${formatDuration(ownMs)}${part}, listened ${formatDuration(othersMs)}`;
}

/** When a stretch was, and whose turn's group: what follows on the name. */
export function stretchTime({ at }: NotesStretch): string | null {
  return at === null ? null : formatClock(at);
}

/** Whether the conversation is on another digression than before. */
export function isOtherBranch(one: NotesBranch | null, other: NotesBranch | null): boolean {
  return one?.depth !== other?.depth || one?.words !== other?.words;
}

/** What a digression is called where it had no words. */
export const WORDLESS = 'one that was marked without words';
