import { type Mark, type Shown, type TestLine, testLines, verdictOf } from './shown';

const SVG = 'http://www.w3.org/2000/svg';
const PATHS: Readonly<Record<Mark, string>> = {
  works: 'M5 12.5l4.5 4.5L19 7.5',
  fails: 'M7 7l10 10M17 7L7 17',
  trying: 'M12 4a8 8 0 1 1-8 8',
  fine: 'M5 12.5l4.5 4.5L19 7.5',
};

/** Shows how far the test is. */
export function draw(shown: Shown): void {
  const [title, more] = verdictOf(shown);
  say('title', title);
  say('verdict', more);
  // There is nothing to join where nothing answers, nor by a link without its key.
  document.getElementById('join')?.toggleAttribute('hidden', shown.lost || shown.incomplete);
  const list = document.getElementById('tests');
  const lines = testLines(shown);
  if (list === null) return;
  list.replaceChildren(...lines.map(lineOf));
}

/** Only what is another sentence is written, so that a screen reader says nothing twice. */
function say(id: string, words: string): void {
  const element = document.getElementById(id);
  if (element !== null && element.textContent !== words) element.textContent = words;
}

function lineOf({ id, mark, words, more }: TestLine): HTMLElement {
  const line = document.createElement('li');
  line.dataset.testid = `check-${id}`;
  line.dataset.mark = mark;
  const text = document.createElement('div');
  const strong = document.createElement('strong');
  strong.textContent = words;
  const small = document.createElement('span');
  small.textContent = more;
  text.append(strong, small);
  line.append(markOf(mark), text);
  return line;
}

function markOf(mark: Mark): Element {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[mark]);
  svg.append(path);
  return svg;
}
