import type { NotesDocument } from '../notes/notes';
import type { NotesSectionName } from '../notes/sections';
import {
  allHeardWords,
  counted,
  emptyChairWords,
  interruptionWords,
  isGrouped,
  MEANINGS,
  NOTHING,
  percent,
  riverMeaning,
  sizeOf,
  splitUnheard,
  turnRemark,
  unheardUnnamedWords,
  unnamedWords,
} from '../notes/words';
import { balanceWords, listeningWords } from '../notes/words-outcome';
import { formatClock, formatDuration } from '../voice/duration';
import { docxCommitments, docxOpen, docxVotes } from './docx-outcome';
import { docxSaid } from './docx-said';
import { docxTable } from './docx-table';
import { bullet, heading, line, paragraph, run, typed } from './docx-xml';

/** Pictures as paragraphs, by the section they stand in. */
export type Pictures = Readonly<Partial<Record<NotesSectionName, string>>>;

type Content = (notes: NotesDocument, picture: string) => string;

/** What stands in each section of the document. */
export const DOCX_CONTENTS: Record<NotesSectionName, Content> = {
  agreed: ({ agreement }) => (agreement === null ? plain(NOTHING.agreed) : typed(agreement)),
  commitments: docxCommitments,
  open: docxOpen,
  unheard,
  present,
  said: docxSaid,
  votes: docxVotes,
  heard,
  course,
  board: ({ board }, picture) =>
    board === null ? plain(NOTHING.board) : picture + meaning(MEANINGS.board),
};

function unheard(notes: NotesDocument): string {
  const unnamed = unheardUnnamedWords(notes);
  if (notes.unheard.length === 0) return plain(unnamed ?? allHeardWords(notes));
  const { wrote, silent } = splitUnheard(notes);
  const name = ({ label, group }: (typeof silent)[number]) =>
    line(label) + (isGrouped(notes) ? run('  ') + line(group, { soft: true }) : '');
  return [
    silent.length === 0 ? '' : heading(2, 'No turn and no card'),
    ...silent.map((voice) => bullet(name(voice))),
    wrote.length === 0 ? '' : heading(2, 'Heard in writing'),
    ...wrote.map((v) =>
      bullet(name(v) + run(`  wrote ${counted(v.wrote, 'card')}`, { soft: true })),
    ),
    unnamed === null ? '' : plain(unnamed),
    meaning(MEANINGS.unheard),
  ].join('');
}

function present(notes: NotesDocument): string {
  const chairs = emptyChairWords(notes);
  return [
    notes.people === 0 ? plain(NOTHING.people) : '',
    ...notes.groups.map((group) => {
      const unnamed = unnamedWords(group);
      const names = [...group.people, ...(unnamed === null ? [] : [unnamed])].join(', ');
      return bullet(line(group.name, { bold: true }) + run(` (${sizeOf(group)}): `) + line(names));
    }),
    chairs === null ? '' : plain(chairs),
    ...notes.emptyChairs.map((name) => bullet(line(name))),
  ].join('');
}

function heard(notes: NotesDocument, picture: string): string {
  if (notes.heardPeople === 0) return plain(NOTHING.heard);
  const groups = docxTable(
    'Talk and presence by group',
    [
      { head: 'Group', width: 34 },
      { head: 'People', width: 10, isNumber: true },
      { head: 'Turns', width: 10, isNumber: true },
      { head: 'Time', width: 18, isNumber: true },
      { head: 'Share of the talk', width: 14, isNumber: true },
      { head: 'Share of the room', width: 14, isNumber: true },
    ],
    notes.groups.map((group) => [
      group.name,
      String(sizeOf(group)),
      String(group.turns),
      formatDuration(group.ms),
      percent(group.share),
      percent(group.presence),
    ]),
  );
  const people = docxTable(
    'Turns, time and cards of everybody who was heard',
    [
      { head: 'Name', width: 32 },
      { head: 'Group', width: 21 },
      { head: 'Turns', width: 9, isNumber: true },
      { head: 'Time', width: 16, isNumber: true },
      { head: 'Share', width: 14, isNumber: true },
      { head: 'Cards', width: 8, isNumber: true },
    ],
    notes.heard.map((voice) => [
      voice.label,
      voice.group,
      String(voice.turns),
      formatDuration(voice.ms),
      percent(voice.share),
      String(voice.wrote),
    ]),
  );
  return [
    paragraph(run(`Balance ${balanceWords(notes)}`, { bold: true })),
    meaning(MEANINGS.balance),
    isGrouped(notes) ? heading(2, 'By group') + picture + meaning(MEANINGS.groups) + groups : '',
    notes.heard.length === 0 ? '' : heading(2, 'By person') + people + meaning(MEANINGS.people),
    notes.listening.length === 0 ? '' : heading(2, 'How those who lead listened'),
    ...notes.listening.map((one) =>
      bullet(line(one.label, { bold: true }) + run(`: ${listeningWords(one)}`)),
    ),
    notes.listening.length === 0 ? '' : meaning(MEANINGS.listening),
  ].join('');
}

function course(notes: NotesDocument, picture: string): string {
  const cuts = interruptionWords(notes);
  const cut = cuts === null ? '' : meaning(cuts);
  if (notes.timeline.length === 0) return plain(NOTHING.turns) + cut;
  const table = docxTable(
    'Every turn, from the opening of the session',
    [
      { head: 'Turn', width: 7, isNumber: true },
      { head: 'From', width: 9, isNumber: true },
      { head: 'Length', width: 14, isNumber: true },
      { head: 'Speaker', width: 30 },
      { head: 'Group', width: 18 },
      { head: 'Remark', width: 22 },
    ],
    notes.timeline.map((turn) => [
      String(turn.number),
      formatClock(turn.from),
      formatDuration(turn.ms),
      turn.speaker,
      notes.groups[turn.group]?.name ?? '',
      turnRemark(turn),
    ]),
  );
  return picture + meaning(riverMeaning(notes)) + cut + heading(2, 'Turn by turn') + table;
}

function plain(words: string): string {
  return paragraph(run(words));
}

function meaning(words: string): string {
  return paragraph(run(words), 'Meaning');
}
