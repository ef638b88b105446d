import { formatClock, formatDuration } from '../voice/duration';
import type {
  NotesCard,
  NotesDebate,
  NotesDocument,
  NotesGroup,
  NotesMoment,
  NotesOrigin,
  NotesTurn,
  NotesVoice,
} from './notes';

/** What the figures mean, and what they do not. */
export const MEANINGS = {
  unheard:
    'Not heard means that no turn was marked for the person. It does not mean that they had nothing to say, or that they talked with nobody.',
  groups:
    'Share of the talk is the part of all marked speaking time; share of the room is the part of all the time people spent here. Where the two differ there is something to ask about, not a mark for anybody.',
  people:
    'Time is how long each person held the floor. It does not tell how much was said or what it was worth. People are listed by group, in the order they joined: this is not a ranking.',
  balance:
    'Balance is 1 if everybody who came held the floor for the same time, and 0 if one of them held all of it. It tells how time was spread, not whether that was right.',
  listening:
    'Beside the time that each of those who lead held the floor stands the time that others held it while they were there. It does not tell how well anybody listened.',
  votes:
    'Dots show what mattered to those who gave them. How many dots a card has decides nothing by itself.',
  cards:
    'A card’s name is that of the seat that added it. Anybody could change any card, so a text can be the work of several people.',
  board:
    'The board as it was when the notes were made. How large and how close things are is how people left them; it measures nothing.',
} as const;

/** What is said in place of a section's content if there is none. */
export const NOTHING = {
  agreed: 'Nothing was written down as agreed.',
  people: 'Nobody joined this session.',
  heard: 'No turn was marked in this session.',
  unheard: 'Everybody who was there had at least one turn.',
  nobodyThere: 'Nobody was there to be heard.',
  commitments: 'Nobody committed to anything that was written down.',
  open: 'No question, debate or digression was left open.',
  said: 'No moment was marked, and nothing was written on the board.',
  votes: 'Nothing was voted on.',
  board: 'Nothing is on the board.',
  turns: 'There is no course to draw, as no turn was marked.',
} as const;

/** `1 turn`, `4 turns`, `no turns`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
}

/** A part of a whole as a rounded percentage; a dash if there is no whole. */
export function percent(part: number | null): string {
  if (part === null) return '–';
  const rounded = Math.round(part * 100);
  return part > 0 && rounded === 0 ? 'under 1%' : `${rounded}%`;
}

/** `Tuesday, 4 March 2025, 14:05 (Europe/Berlin)` */
export function dateLine({ date }: NotesDocument): string {
  return `${date.words}, ${date.time} (${date.zone})`;
}

/** How long the session lasted, and whether it still runs. */
export function durationLine(notes: NotesDocument): string {
  const length = formatDuration(notes.durationMs);
  return notes.open ? `${length} so far, the session was still open` : length;
}

/** The whole session in one or two sentences. */
export function summary(notes: NotesDocument): string {
  if (notes.people === 0) return NOTHING.people;
  const groups = notes.groups.length > 1 ? ` from ${notes.groups.length} groups` : '';
  const came = `${sentenceCase(counted(notes.people, 'person', 'people'))} took part${groups}.`;
  if (notes.timeline.length === 0) return `${came} ${NOTHING.heard}`;
  const { wrote, silent } = splitUnheard(notes);
  const talked = `${sentenceCase(counted(notes.heardPeople, 'person', 'people'))} held the floor in ${counted(notes.timeline.length, 'turn')}, ${formatDuration(notes.spokenMs)} in all`;
  const others = [
    ...(wrote.length > 0 ? [`${wrote.length} wrote without speaking`] : []),
    ...(silent.length > 0 ? [`${silent.length} did neither`] : []),
  ];
  return `${came} ${[talked, ...others].join('; ')}.`;
}

/** With more turns than this the line that follows the floor would hide what it connects. */
const MOST_FLOWS = 80;

/** Whether the drawing shows the floor on its way from row to row. */
export function showsFlow({ timeline, groups }: NotesDocument): boolean {
  return groups.length > 1 && timeline.length <= MOST_FLOWS;
}

/** What the drawing of the turns means, and what its gaps do not. */
export function riverMeaning(notes: NotesDocument): string {
  const line = showsFlow(notes) ? '; the thin line follows the floor from row to row' : '';
  return `Each bar is one turn, in the row of the speaker’s group${line}. A gap is time that nobody held the floor: silence, or talk that nobody marked.`;
}

/** Whether there are groups to speak of, or everybody is just everybody. */
export function isGrouped({ groups, emptyChairs }: NotesDocument): boolean {
  return groups.length + emptyChairs.length > 1;
}

/** Who had no turn: those who were heard in writing, and those who were not heard at all. */
export function splitUnheard({ unheard }: NotesDocument): {
  readonly wrote: readonly NotesVoice[];
  readonly silent: readonly NotesVoice[];
} {
  return {
    wrote: unheard.filter((voice) => voice.wrote > 0),
    silent: unheard.filter((voice) => voice.wrote === 0),
  };
}

/** The sentence about expected groups nobody came for; null if there was none. The names come last. */
export function emptyChairWords({ emptyChairs }: NotesDocument): string | null {
  if (emptyChairs.length === 0) return null;
  return emptyChairs.length === 1
    ? 'An empty chair: this group was expected, and nobody came for it.'
    : `${emptyChairs.length} empty chairs: these groups were expected, and nobody came for them.`;
}

/** That it was a reply, and why a turn ended, where that was not simply the next turn or the speaker's choice. */
export function turnRemark(turn: NotesTurn): string {
  return [turn.reply ? 'a direct reply' : '', endWords(turn)]
    .filter((words) => words !== '')
    .join('; ');
}

function endWords({ ended }: NotesTurn): string {
  switch (ended) {
    case null:
      return 'still speaking';
    case 'interrupted':
      return 'cut off by an interruption';
    case 'left':
      return 'the speaker left';
    case 'closed':
      return 'the session closed';
    case 'paused':
      return 'the session paused';
    case 'released':
    case 'passed':
    case 'shared':
      return '';
  }
}

/** How many people of a group came, those who are not named too. */
export function sizeOf({ people, unnamed }: NotesGroup): number {
  return people.length + unnamed;
}

/** `2 more`, for those of a group who are not named; null if there are none. */
export function unnamedWords({ people, unnamed }: NotesGroup): string | null {
  if (unnamed === 0) return null;
  return people.length === 0 ? `${unnamed} not named` : `${unnamed} more, not named`;
}

/** The sentence about people who had no turn and are not named; null if there are none. Names of groups come last. */
export function unheardUnnamedWords({ unheardUnnamed, names }: NotesDocument): string | null {
  if (unheardUnnamed.length === 0) return null;
  const count = unheardUnnamed.reduce((sum, group) => sum + group.count, 0);
  const who = count === 1 ? 'One person more was' : `${count} people more were`;
  // Under this choice nobody is named, whatever they asked for.
  if (names === 'groups') return `${who.replace(' more', '')} not heard by voice.`;
  return `${who} not heard by voice, and asked to be counted only within their group.`;
}

const OUTCOMES = {
  open: 'left open',
  agreed: 'agreed',
  collaboration: 'turned into a collaboration',
} as const;

/** How a debate ended. */
export function outcomeWords({ outcome }: NotesDebate): string {
  return OUTCOMES[outcome];
}

/** What more is to be said of a moment: what it was before, how it ended, that it was parked. */
export function momentRemarks({
  was,
  parked,
  digression,
  debate,
  answered,
}: NotesMoment): readonly string[] {
  return [
    ...(was.length === 0
      ? []
      : [`was a ${was.map((kind) => kind.toLowerCase()).join(', then a ')}`]),
    ...(debate === null ? [] : [outcomeWords(debate)]),
    ...(parked ? ['still parked'] : []),
    ...(digression === 'returned' ? ['returned from'] : []),
    ...(answered ? ['answered'] : []),
  ];
}

/** The sentence about moments at which the laptop was cut off; null if there was none. */
export function interruptionWords({ interruptions }: NotesDocument): string | null {
  if (interruptions.length === 0) return null;
  const times = interruptions.map(formatClock).join(', ');
  return `The laptop was interrupted ${interruptions.length === 1 ? 'once' : `${interruptions.length} times`} (at ${times}); no turn runs through an interruption.`;
}

/** Where a card came from, as it follows on the author's name. */
export function originWords(origin: NotesOrigin): string {
  switch (origin.kind) {
    case 'turn':
      return `during turn ${origin.number}`;
    case 'silence':
      return 'while nobody had the floor';
    case 'unknown':
      return 'during a turn that was taken back';
  }
}

/** Whose turn a card came from, unless it is the author's own or nobody's. */
export function originSpeaker({
  origin,
  author,
}: Pick<NotesCard, 'origin' | 'author'>): string | null {
  return origin.kind === 'turn' && origin.speaker !== author ? origin.speaker : null;
}

/** The sentence about cards that are left out; null if there is none. */
export function blankWords({ blankCards }: NotesDocument): string | null {
  if (blankCards === 0) return null;
  return blankCards === 1
    ? 'One card was left blank and is not shown.'
    : `${blankCards} cards were left blank and are not shown.`;
}

/** What stands where nobody is missing: because all were heard, or because nobody came. */
export function allHeardWords(notes: NotesDocument): string {
  return notes.people === 0 ? NOTHING.nobodyThere : NOTHING.unheard;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
