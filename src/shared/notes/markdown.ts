import { formatClock, formatDuration } from '../voice/duration';
import { boardWords } from './draw-board';
import { markdownLine, yamlString } from './markdown-escape';
import { saidMarkdown } from './markdown-moments';
import { commitmentsMarkdown, openMarkdown, votesMarkdown } from './markdown-outcome';
import { type Block, markdownList, markdownTable } from './markdown-table';
import { markdownTyped } from './markdown-typed';
import type { NotesDocument, NotesGroup, NotesVoice } from './notes';
import { HEADINGS, type NotesSectionName } from './sections';
import {
  allHeardWords,
  counted,
  dateLine,
  durationLine,
  emptyChairWords,
  interruptionWords,
  isGrouped,
  MEANINGS,
  NOTHING,
  percent,
  sizeOf,
  splitUnheard,
  summary,
  turnRemark,
  unheardUnnamedWords,
  unnamedWords,
} from './words';
import { balanceWords, listeningWords } from './words-outcome';

/**
 * The notes as Markdown with front matter. Everything people typed stands in it as plain text: it
 * reads the same in every viewer, and cannot become markup, HTML or a link.
 */
export function toMarkdown(notes: NotesDocument): string {
  const blocks: readonly Block[] = [
    frontMatter(notes),
    `# ${markdownLine(notes.title)}`,
    notes.question === null ? null : `**${markdownLine(notes.question)}**`,
    markdownList([`Date: ${markdownLine(dateLine(notes))}`, `Duration: ${durationLine(notes)}`]),
    summary(notes),
    ...notes.sections.map(({ name, text }) =>
      section(name, ...(text === null ? CONTENTS[name](notes) : [markdownTyped(text)])),
    ),
  ];
  return `${blocks.filter((block) => block !== null && block !== '').join('\n\n')}\n`;
}

function frontMatter(notes: NotesDocument): string {
  return [
    '---',
    `title: ${yamlString(notes.title)}`,
    ...(notes.question === null ? [] : [`question: ${yamlString(notes.question)}`]),
    `date: ${notes.date.day}`,
    `time: ${yamlString(notes.date.time)}`,
    `zone: ${yamlString(notes.date.zone)}`,
    `duration: ${yamlString(formatDuration(notes.durationMs))}`,
    `people: ${notes.people}`,
    ...yamlList(
      'groups',
      notes.groups.map((group) => group.name),
    ),
    ...yamlList('empty_chairs', notes.emptyChairs),
    `session: ${yamlString(notes.sessionId)}`,
    '---',
  ].join('\n');
}

function yamlList(key: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [`${key}: []`];
  return [`${key}:`, ...items.map((item) => `  - ${yamlString(item)}`)];
}

const CONTENTS: Record<NotesSectionName, (notes: NotesDocument) => readonly Block[]> = {
  agreed: ({ agreement }) => [agreement === null ? NOTHING.agreed : markdownTyped(agreement)],
  commitments: commitmentsMarkdown,
  open: openMarkdown,
  unheard,
  present,
  said: saidMarkdown,
  votes: votesMarkdown,
  heard,
  course,
  board: ({ board }) => [board === null ? NOTHING.board : `${boardWords(board)} ${MEANINGS.board}`],
};

function section(name: NotesSectionName, ...blocks: readonly Block[]): string {
  return [`## ${HEADINGS[name]}`, ...blocks]
    .filter((block) => block !== null && block !== '')
    .join('\n\n');
}

function unheard(notes: NotesDocument): readonly Block[] {
  const unnamed = unheardUnnamedWords(notes);
  if (notes.unheard.length === 0) return [unnamed ?? allHeardWords(notes)];
  const { wrote, silent } = splitUnheard(notes);
  const name = (voice: NotesVoice) =>
    isGrouped(notes)
      ? `${markdownLine(voice.label)} (${markdownLine(voice.group)})`
      : markdownLine(voice.label);
  return [
    silent.length === 0 ? null : `### No turn and no card\n\n${markdownList(silent.map(name))}`,
    wrote.length === 0
      ? null
      : `### Heard in writing\n\n${markdownList(wrote.map((v) => `${name(v)}: wrote ${counted(v.wrote, 'card')}`))}`,
    unnamed,
    MEANINGS.unheard,
  ];
}

function present(notes: NotesDocument): readonly Block[] {
  const chairs = emptyChairWords(notes);
  return [
    notes.people === 0 ? NOTHING.people : null,
    markdownList(
      notes.groups.map(
        (group) => `**${markdownLine(group.name)}** (${sizeOf(group)}): ${names(group)}`,
      ),
    ),
    chairs === null ? null : `${chairs}\n\n${markdownList(notes.emptyChairs.map(markdownLine))}`,
  ];
}

function names(group: NotesGroup): string {
  const unnamed = unnamedWords(group);
  return [...group.people.map(markdownLine), ...(unnamed === null ? [] : [unnamed])].join(', ');
}

function heard(notes: NotesDocument): readonly Block[] {
  if (notes.heardPeople === 0) return [NOTHING.heard];
  const byGroup = [
    '### By group',
    markdownTable(
      ['Group', 'People', 'Turns', 'Time', 'Share of the talk', 'Share of the room'],
      notes.groups.map((group) => [
        markdownLine(group.name),
        String(sizeOf(group)),
        String(group.turns),
        formatDuration(group.ms),
        percent(group.share),
        percent(group.presence),
      ]),
    ),
    MEANINGS.groups,
  ];
  const listening = [
    '### How those who lead listened',
    markdownList(
      notes.listening.map((one) => `${markdownLine(one.label)}: ${listeningWords(one)}`),
    ),
    MEANINGS.listening,
  ];
  const byPerson = [
    '### By person',
    markdownTable(
      ['Name', 'Group', 'Turns', 'Time', 'Share', 'Cards'],
      notes.heard.map((voice) => [
        markdownLine(voice.label),
        markdownLine(voice.group),
        String(voice.turns),
        formatDuration(voice.ms),
        percent(voice.share),
        String(voice.wrote),
      ]),
    ),
    MEANINGS.people,
  ];
  return [
    `Balance: ${balanceWords(notes)}. ${MEANINGS.balance}`,
    ...(isGrouped(notes) ? byGroup : []),
    ...(notes.heard.length === 0 ? [] : byPerson),
    ...(notes.listening.length === 0 ? [] : listening),
  ];
}

function course(notes: NotesDocument): readonly Block[] {
  if (notes.timeline.length === 0) return [NOTHING.turns, interruptionWords(notes)];
  return [
    markdownTable(
      ['Turn', 'From', 'Length', 'Speaker', 'Group', 'Remark'],
      notes.timeline.map((turn) => [
        String(turn.number),
        formatClock(turn.from),
        formatDuration(turn.ms),
        markdownLine(turn.speaker),
        markdownLine(notes.groups[turn.group]?.name ?? ''),
        turnRemark(turn),
      ]),
    ),
    interruptionWords(notes),
  ];
}
