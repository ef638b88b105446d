import { formatClock, formatDuration } from '../voice/duration';
import { list, type NotesBlock, soft, words } from './block';
import { drawRiver } from './draw-river';
import { drawShares } from './draw-shares';
import type { NotesDocument } from './notes';
import { PAPER } from './paint';
import {
  interruptionWords,
  isGrouped,
  MEANINGS,
  NOTHING,
  percent,
  riverMeaning,
  sizeOf,
  turnRemark,
} from './words';
import { balanceWords, listeningWords } from './words-outcome';

/** Who was heard: balance, groups, persons and how those who lead listened, with what it means. */
export function heardBlocks(notes: NotesDocument): readonly NotesBlock[] {
  if (notes.heardPeople === 0) return words(NOTHING.heard);
  return [
    ...words(`Balance ${balanceWords(notes)}`),
    ...soft(MEANINGS.balance),
    ...(isGrouped(notes) ? byGroup(notes) : []),
    ...(notes.heard.length === 0 ? [] : byPerson(notes)),
    ...(notes.listening.length === 0 ? [] : listening(notes)),
  ];
}

function byGroup(notes: NotesDocument): readonly NotesBlock[] {
  return [
    { kind: 'heading', text: 'By group' },
    { kind: 'picture', drawing: drawShares(notes, PAPER) },
    ...soft(MEANINGS.groups),
    {
      kind: 'table',
      caption: 'Talk and presence by group',
      head: ['Group', 'People', 'Turns', 'Time', 'Share of the talk', 'Share of the room'],
      rows: notes.groups.map((group) => [
        group.name,
        String(sizeOf(group)),
        String(group.turns),
        formatDuration(group.ms),
        percent(group.share),
        percent(group.presence),
      ]),
    },
  ];
}

function byPerson({ heard }: NotesDocument): readonly NotesBlock[] {
  return [
    { kind: 'heading', text: 'By person' },
    {
      kind: 'table',
      caption: 'Turns, time and cards of everybody who was heard',
      head: ['Name', 'Group', 'Turns', 'Time', 'Share', 'Cards'],
      rows: heard.map((voice) => [
        voice.label,
        voice.group,
        String(voice.turns),
        formatDuration(voice.ms),
        percent(voice.share),
        String(voice.wrote),
      ]),
    },
    ...soft(MEANINGS.people),
  ];
}

function listening({ listening: leaders }: NotesDocument): readonly NotesBlock[] {
  return [
    { kind: 'heading', text: 'How those who lead listened' },
    ...list(leaders.map((one) => ({ strong: one.label, text: listeningWords(one) }))),
    ...soft(MEANINGS.listening),
  ];
}

/** How the conversation went: the river, and every turn. */
export function courseBlocks(notes: NotesDocument): readonly NotesBlock[] {
  if (notes.timeline.length === 0) {
    return [...words(NOTHING.turns), ...soft(interruptionWords(notes))];
  }
  return [
    { kind: 'picture', drawing: drawRiver(notes, PAPER) },
    ...soft(riverMeaning(notes)),
    ...soft(interruptionWords(notes)),
    { kind: 'heading', text: 'Turn by turn' },
    {
      kind: 'table',
      caption: 'Every turn, from the opening of the session',
      head: ['Turn', 'From', 'Length', 'Speaker', 'Group', 'Remark'],
      rows: notes.timeline.map((turn) => [
        String(turn.number),
        formatClock(turn.from),
        formatDuration(turn.ms),
        turn.speaker,
        notes.groups[turn.group]?.name ?? '',
        turnRemark(turn),
      ]),
    },
  ];
}
