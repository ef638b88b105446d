import { formatClock, formatDuration } from '../voice/duration';
import { markdownLine, yamlString } from './markdown-escape';
import { momentsMarkdown } from './markdown-moments';
import { markdownTyped } from './markdown-typed';
import type { NotesCard, NotesDocument, NotesGroup, NotesVoice } from './notes';
import {
  allHeardWords,
  blankWords,
  counted,
  dateLine,
  durationLine,
  emptyChairWords,
  HEADINGS,
  interruptionWords,
  isGrouped,
  MEANINGS,
  NOTHING,
  originSpeaker,
  originWords,
  percent,
  sizeOf,
  splitUnheard,
  summary,
  turnRemark,
  unheardUnnamedWords,
  unnamedWords,
} from './words';

/** A block is a paragraph, a list or a table; null where there is none. */
type Block = string | null;

/**
 * The notes as Markdown with front matter. Everything people typed stands in it as plain text: it
 * reads the same in every viewer, and cannot become markup, HTML or a link.
 */
export function toMarkdown(notes: NotesDocument): string {
  const blocks: readonly Block[] = [
    frontMatter(notes),
    `# ${markdownLine(notes.title)}`,
    notes.question === null ? null : `**${markdownLine(notes.question)}**`,
    list([`Date: ${markdownLine(dateLine(notes))}`, `Duration: ${durationLine(notes)}`]),
    summary(notes),
    section('agreed', notes.agreement === null ? NOTHING.agreed : markdownTyped(notes.agreement)),
    section('unheard', ...unheard(notes)),
    section('present', ...present(notes)),
    section('heard', ...heard(notes)),
    section('course', ...course(notes)),
    section('moments', momentsMarkdown(notes)),
    section('written', ...written(notes)),
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

function section(name: keyof typeof HEADINGS, ...blocks: readonly Block[]): string {
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
    silent.length === 0 ? null : `### No turn and no card\n\n${list(silent.map(name))}`,
    wrote.length === 0
      ? null
      : `### Heard in writing\n\n${list(wrote.map((v) => `${name(v)}: wrote ${counted(v.wrote, 'card')}`))}`,
    unnamed,
    MEANINGS.unheard,
  ];
}

function present(notes: NotesDocument): readonly Block[] {
  const chairs = emptyChairWords(notes);
  return [
    notes.people === 0 ? NOTHING.people : null,
    list(
      notes.groups.map(
        (group) => `**${markdownLine(group.name)}** (${sizeOf(group)}): ${names(group)}`,
      ),
    ),
    chairs === null ? null : `${chairs}\n\n${list(notes.emptyChairs.map(markdownLine))}`,
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
    table(
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
  return [
    ...(isGrouped(notes) ? byGroup : []),
    '### By person',
    table(
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
}

function course(notes: NotesDocument): readonly Block[] {
  if (notes.timeline.length === 0) return [NOTHING.turns, interruptionWords(notes)];
  return [
    table(
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

function written(notes: NotesDocument): readonly Block[] {
  if (notes.cards.length === 0) return [NOTHING.written, blankWords(notes)];
  return [
    MEANINGS.cards,
    ...notes.cards.map(({ name, cards }) =>
      [`### ${name} (${cards.length})`, ...cards.map(card)].join('\n\n'),
    ),
    blankWords(notes),
  ];
}

function card(card: NotesCard): string {
  const speaker = originSpeaker(card);
  const of = speaker === null ? '' : ` (${markdownLine(speaker)})`;
  return `**${markdownLine(card.author)}**, ${originWords(card.origin)}${of}:\n\n${markdownTyped(card.text)}`;
}

function list(items: readonly string[]): Block {
  return items.length === 0 ? null : items.map((item) => `- ${item}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
