import { htmlName, htmlText } from '../notes/html-escape';
import { htmlTyped } from '../notes/html-typed';
import { toMarkdown } from '../notes/markdown';
import type { NotesDocument } from '../notes/notes';
import { HEADINGS } from '../notes/sections';
import {
  dateLine,
  durationLine,
  emptyChairWords,
  NOTHING,
  sizeOf,
  splitUnheard,
  summary,
  unheardUnnamedWords,
  unnamedWords,
} from '../notes/words';
import { ANSWERED, dayWords, openWords, stateWords } from '../notes/words-outcome';

/** What a mail tells; the rest is in the notes that go with it. */
const TOLD = ['agreed', 'commitments', 'open', 'unheard', 'present'] as const;
type Told = (typeof TOLD)[number];

const CELL =
  'style="padding:4px 12px 4px 0;border-bottom:1px solid #d5cabb;text-align:left;vertical-align:top"';

/**
 * [X24] The notes' outcome as rich text for a mail: elements and styles that mail programs keep, no style
 * sheet and no picture. Parts that the notes leave out are left out here.
 */
export function mailHtml(notes: NotesDocument): string {
  const parts = notes.sections.flatMap(({ name, text }) => {
    const told = TOLD.find((one) => one === name);
    if (told === undefined) return [];
    return [`<h2>${HEADINGS[told]}</h2>`, text === null ? CONTENTS[told](notes) : htmlTyped(text)];
  });
  const question = notes.question === null ? '' : `<p><em>${htmlName(notes.question)}</em></p>`;
  return [
    `<h1>${htmlName(notes.title)}</h1>`,
    question,
    `<p>${htmlText(dateLine(notes))} · ${durationLine(notes)}</p>`,
    `<p>${summary(notes)}</p>`,
    ...parts,
  ].join('\n');
}

const CONTENTS: Record<Told, (notes: NotesDocument) => string> = {
  agreed: ({ agreement }) => (agreement === null ? p(NOTHING.agreed) : htmlTyped(agreement)),
  commitments: ({ commitments }) => {
    if (commitments.length === 0) return p(NOTHING.commitments);
    const rows = commitments.map(
      (one) =>
        `<tr><td ${CELL}>${htmlName(one.what)}</td><td ${CELL}>${one.who === null ? '–' : htmlName(one.who)}</td><td ${CELL}>${dayWords(one.by)}</td><td ${CELL}>${stateWords(one)}</td></tr>`,
    );
    const head = ['What', 'Who', 'By', 'State'].map((word) => `<th ${CELL}>${word}</th>`).join('');
    return `<table style="border-collapse:collapse"><tr>${head}</tr>${rows.join('')}</table>`;
  },
  open: ({ stillOpen, answered }) =>
    (stillOpen.length === 0
      ? p(NOTHING.open)
      : list(stillOpen.map((one) => `${openWords(one)}: ${htmlName(one.words)}`))) +
    (answered.length === 0 ? '' : p(ANSWERED) + list(answered.map(({ words }) => htmlName(words)))),
  unheard: (notes) => {
    const { silent, wrote } = splitUnheard(notes);
    const unnamed = unheardUnnamedWords(notes);
    if (silent.length + wrote.length === 0 && unnamed === null) return p(NOTHING.unheard);
    const names = [
      ...silent.map(({ label }) => htmlName(label)),
      ...wrote.map(({ label }) => `${htmlName(label)} (heard in writing)`),
    ];
    return (names.length === 0 ? '' : list(names)) + (unnamed === null ? '' : p(unnamed));
  },
  present: (notes) => {
    const chairs = emptyChairWords(notes);
    const groups = notes.groups.map((group) => {
      const unnamed = unnamedWords(group);
      const names = [...group.people.map(htmlName), ...(unnamed === null ? [] : [unnamed])];
      return `<strong>${htmlName(group.name)}</strong> (${sizeOf(group)}): ${names.join(', ')}`;
    });
    const empty = notes.emptyChairs.map(htmlName).join(', ');
    return list(groups) + (chairs === null ? '' : `<p>${chairs} ${empty}.</p>`);
  },
};

/** The same as text, for programs that take no other. */
export function mailText(notes: NotesDocument): string {
  const sections = notes.sections.filter(({ name }) => TOLD.some((told) => told === name));
  const markdown = toMarkdown({ ...notes, sections });
  return markdown.replace(/^---\n[\s\S]*?\n---\n+/u, '');
}

function p(words: string): string {
  return `<p>${words}</p>`;
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}
