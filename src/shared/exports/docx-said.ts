import type {
  NotesBranch,
  NotesCard,
  NotesDocument,
  NotesItem,
  NotesStretch,
} from '../notes/notes';
import { KIND_PAINTS, kindOfWord } from '../notes/paint';
import { blankWords, MEANINGS, momentRemarks, NOTHING } from '../notes/words';
import { isOtherBranch, stretchTime, WORDLESS } from '../notes/words-outcome';
import { formatDuration } from '../voice/duration';
import { bullet, line, paragraph, run, typed } from './docx-xml';

/** What was marked and written, in order; the digressions say where they begin and end. */
export function docxSaid(notes: NotesDocument): string {
  const blank = blankWords(notes);
  const rest = blank === null ? '' : paragraph(run(blank), 'Meaning');
  if (notes.said.length === 0) return paragraph(run(NOTHING.said)) + rest;
  let branch: NotesBranch | null = null;
  const parts = notes.said.map((stretch) => {
    const turns = isOtherBranch(branch, stretch.branch) ? branchLine(stretch.branch) : '';
    branch = stretch.branch;
    return turns + paragraph(head(stretch), 'TurnHead') + stretch.items.map(item).join('');
  });
  return [paragraph(run(MEANINGS.cards), 'Meaning'), ...parts, rest].join('');
}

function branchLine(branch: NotesBranch | null): string {
  const colour = KIND_PAINTS.digression.light;
  if (branch === null) {
    return paragraph(run('Back on the main line', { bold: true, colour }), null, '<w:keepNext/>');
  }
  const words = branch.words === null ? run(WORDLESS) : line(branch.words);
  const began = run('On a digression: ', { bold: true, colour });
  return paragraph(began + words, null, '<w:keepNext/>');
}

function head(stretch: NotesStretch): string {
  const time = stretchTime(stretch);
  if (stretch.turn === null) {
    return time === null
      ? run('Written while nobody had the floor', { bold: true })
      : run('Between turns', { bold: true }) + run(`  ${time}`, { soft: true });
  }
  const { number, speaker, group } = stretch.turn;
  const about = [`Turn ${number}`, group, time].filter((words) => words !== null).join(' · ');
  return line(speaker, { bold: true }) + run('  ') + line(about, { soft: true });
}

function item(one: NotesItem): string {
  if (one.type === 'card') return card(one.card);
  const { kind, words, debate } = one.moment;
  const remarks = momentRemarks(one.moment);
  const runs = [
    kindRun(kind),
    words === null ? '' : run('  ') + line(words),
    remarks.length === 0 ? '' : run(`  ${remarks.join(' · ')}`, { soft: true }),
  ];
  const sides = (debate?.sides ?? []).map(({ name, people, ms }) => {
    const names = people.length === 0 ? 'nobody' : people.join(', ');
    return bullet(line(name, { bold: true }) + run(`, ${formatDuration(ms)}: `) + line(names), 1);
  });
  const more = one.text === null ? '' : typed(one.text);
  return [bullet(runs.join('')), ...sides, more].join('');
}

function card({ name, author, text }: NotesCard): string {
  const by =
    author === null
      ? run('  a card', { soft: true })
      : run('  a card by ', { soft: true }) + line(author, { soft: true });
  return bullet(kindRun(name) + by) + typed(text);
}

function kindRun(word: string): string {
  const kind = kindOfWord(word);
  return run(word, {
    bold: true,
    ...(kind === null ? {} : { colour: KIND_PAINTS[kind].light }),
  });
}
