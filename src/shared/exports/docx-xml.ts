import type { Run } from '../board/rich-text';
import { legible, legibleLine } from '../notes/legible';
import { xmlText } from '../notes/svg';
import { typedText } from '../notes/typed-text';

/** How letters of a paragraph differ from those around them. */
export type Letters = {
  readonly bold?: boolean;
  readonly soft?: boolean;
  readonly colour?: string;
};

export type Style =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Meaning'
  | 'Quote'
  | 'TurnHead'
  | 'Caption';

const DIRECTED = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** Lists of the document: bullets, and numbers as they were typed. */
export const BULLETS = 1;

/** A run of text; line breaks stay. */
export function run(text: string, { bold, soft, colour }: Letters = {}): string {
  const rtl = isRightToLeft(text) ? '<w:rtl/>' : '';
  const look = [
    bold === true ? '<w:b/><w:bCs/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour.replace('#', '')}"/>`,
    soft === true && colour === undefined ? '<w:color w:val="5C524B"/>' : '',
    soft === true ? '<w:sz w:val="18"/><w:szCs w:val="18"/>' : '',
    rtl,
  ].join('');
  const lines = legible(text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${lines}</w:r>`;
}

/** One line of what people typed. */
export function line(text: string, letters: Letters = {}): string {
  return run(legibleLine(text), letters);
}

/** A paragraph of runs; `extra` are properties of the paragraph. */
export function paragraph(runs: string, style: Style | null = null, extra = ''): string {
  const named = style === null ? '' : `<w:pStyle w:val="${style}"/>`;
  const properties = `${named}${extra}`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A heading; 1 is that of a section. */
export function heading(level: 1 | 2 | 3, text: string): string {
  return paragraph(line(text), `Heading${level}`, bidi(text));
}

/** An item of a list, from level 0. */
export function bullet(runs: string, level = 0): string {
  const list = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${BULLETS}"/></w:numPr>`;
  return paragraph(runs, null, list);
}

/** What people typed: paragraphs, lists and bold letters, set in. */
export function typed(text: string, style: Style = 'Quote'): string {
  return typedText(text)
    .map((part) => {
      const way = bidi(text);
      if (part.kind === 'lines') {
        const runs = part.lines.map(runsOf).join('<w:r><w:br/></w:r>');
        return paragraph(runs, style, way);
      }
      return part.items
        .map(({ number, runs }) =>
          number === null
            ? bullet(runsOf(runs), 1)
            : paragraph(run(`${number}. `) + runsOf(runs), style, way),
        )
        .join('');
    })
    .join('');
}

/** Marks a paragraph whose text runs to the left. */
export function bidi(text: string): string {
  return isRightToLeft(text) ? '<w:bidi/>' : '';
}

function runsOf(words: readonly Run[]): string {
  return words.map(({ text, bold }) => (bold === true ? run(text, { bold }) : run(text))).join('');
}

function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(DIRECTED.exec(text)?.[0] ?? '');
}
