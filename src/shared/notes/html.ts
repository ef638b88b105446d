import { drawBoard } from './draw-board';
import { htmlText } from './html-escape';
import { heardHtml } from './html-heard';
import { saidHtml } from './html-moments';
import { commitmentsHtml, openHtml, votesHtml } from './html-outcome';
import { none } from './html-parts';
import { NOTES_STYLE } from './html-style';
import { htmlTyped } from './html-typed';
import { courseHtml, presentHtml, unheardHtml } from './html-voices';
import type { NotesDocument } from './notes';
import { HEADINGS, type NotesSectionName } from './sections';
import { inlineSvg } from './svg';
import { counted, dateLine, durationLine, MEANINGS, NOTHING, splitUnheard } from './words';

/** Nothing is ever loaded and nothing runs, wherever the file is opened. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The notes as one HTML file that asks for nothing else: for the screen in light and dark, and for
 * paper. Everything people typed stands in it as plain text.
 */
export function toHtml(notes: NotesDocument): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${htmlText(notes.title)}</title>
<style>${NOTES_STYLE}</style>
</head>
<body>
<header>
<p class="over">Notes of a session</p>
<h1 dir="auto">${htmlText(notes.title)}</h1>
${notes.question === null ? '' : `<p class="question" dir="auto">${htmlText(notes.question)}</p>`}
<p class="when">${htmlText(dateLine(notes))} · ${durationLine(notes)}</p>
${figures(notes)}
</header>
<main>
${notes.sections.map(({ name, text }) => section(name, text === null ? CONTENTS[name](notes) : htmlTyped(text))).join('\n')}
</main>
<footer>Written by Hearth on the facilitator’s laptop. Session ${htmlText(notes.sessionId)}.</footer>
</body>
</html>
`;
}

const CONTENTS: Record<NotesSectionName, (notes: NotesDocument) => string> = {
  agreed,
  commitments: commitmentsHtml,
  open: openHtml,
  unheard: unheardHtml,
  present: presentHtml,
  said: saidHtml,
  votes: votesHtml,
  heard: heardHtml,
  course: courseHtml,
  board: boardHtml,
};

function section(name: NotesSectionName, content: string): string {
  return `<section aria-labelledby="${name}">
<h2 id="${name}">${HEADINGS[name]}</h2>
${content}
</section>`;
}

/** Four numbers of people, each with what it counts. */
function figures(notes: NotesDocument): string {
  if (notes.people === 0) return '';
  const { wrote, silent } = splitUnheard(notes);
  const turns = notes.timeline.length;
  const held = turns === 0 ? 'held the floor' : `held the floor, in ${counted(turns, 'turn')}`;
  const figure = (value: number, of: string) => `<div><dt>${of}</dt><dd>${value}</dd></div>`;
  return `<dl class="figures">${figure(notes.people, 'took part')}${figure(notes.heardPeople, held)}${figure(wrote.length, 'wrote, and did not speak')}${figure(silent.length, 'neither spoke nor wrote')}</dl>`;
}

function agreed({ agreement }: NotesDocument): string {
  if (agreement === null) return none(NOTHING.agreed);
  return `<div class="agreed">${htmlTyped(agreement)}</div>`;
}

function boardHtml({ board }: NotesDocument): string {
  if (board === null) return none(NOTHING.board);
  const drawing = drawBoard(board);
  const tall = drawing.height > drawing.width ? ' tall' : '';
  return `<figure class="board${tall}">${inlineSvg(drawing, 'board-picture')}<figcaption class="meaning">${MEANINGS.board}</figcaption></figure>`;
}
