import { htmlName, htmlText } from './html-escape';
import { momentsHtml } from './html-moments';
import { NOTES_STYLE } from './html-style';
import { htmlTyped } from './html-typed';
import { courseHtml, heardHtml, meaning, none, presentHtml, unheardHtml } from './html-voices';
import type { NotesCard, NotesDocument } from './notes';
import {
  blankWords,
  counted,
  dateLine,
  durationLine,
  HEADINGS,
  MEANINGS,
  NOTHING,
  originSpeaker,
  originWords,
  splitUnheard,
} from './words';

/** Nothing is ever loaded and nothing runs, wherever the file is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/** Longer cards may be parted by a page's end; keeping them whole would leave pages half empty. */
const SHORT_CARD = 900;

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
${section('agreed', agreed(notes))}
${section('unheard', unheardHtml(notes))}
${section('present', presentHtml(notes))}
${section('heard', heardHtml(notes))}
${section('course', courseHtml(notes))}
${section('moments', momentsHtml(notes))}
${section('written', written(notes))}
</main>
<footer>Written by Hearth on the facilitator’s laptop. Session ${htmlText(notes.sessionId)}.</footer>
</body>
</html>
`;
}

function section(name: keyof typeof HEADINGS, content: string): string {
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

function written(notes: NotesDocument): string {
  const blank = blankWords(notes);
  const rest = blank === null ? '' : meaning(blank);
  if (notes.cards.length === 0) return none(NOTHING.written) + rest;
  const kinds = notes.cards.map(
    ({ kind, name, cards }) =>
      `<h3>${name} <span class="count">${cards.length}</span></h3>\n${cards.map((one) => card(one, kind)).join('\n')}`,
  );
  return `${meaning(MEANINGS.cards)}\n${kinds.join('\n')}\n${rest}`;
}

function card(card: NotesCard, kind: string): string {
  const speaker = originSpeaker(card);
  const of = speaker === null ? '' : ` (${htmlName(speaker)})`;
  const length = card.text.length <= SHORT_CARD ? ' short' : '';
  return `<article class="card k-${kind}${length}"><header><b>${htmlName(card.author)}</b>, ${originWords(card.origin)}${of}</header>${htmlTyped(card.text)}</article>`;
}
