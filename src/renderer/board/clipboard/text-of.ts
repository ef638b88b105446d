import type { Card } from '../../../shared/board/card';
import type { BoardCopy } from '../../../shared/board/copies';
import type { BoardObject } from '../../../shared/board/object';

/** A copied part of the board as plain text: the words of each entry, in reading order, a blank line between. */
export function textOf({ cards, objects }: BoardCopy): string {
  return [...cards, ...objects]
    .map((entry) => ({ x: entry.x, y: entry.y, said: said(entry).trim() }))
    .filter((entry) => entry.said !== '')
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map((entry) => entry.said)
    .join('\n\n');
}

function said(entry: Card | BoardObject): string {
  if (!('type' in entry)) return entry.text;
  switch (entry.type) {
    case 'text':
      return entry.text;
    case 'area':
      return entry.name;
    case 'image':
      return entry.alt;
    case 'ink':
      return '';
  }
}

const MOST_CARDS = 200;
const MOST_LETTERS = 20_000;

/**
 * The cards that pasted text makes: one for each line, without the marks of a list; where there are
 * blank lines, one for each paragraph. At most 200.
 */
export function cardTexts(pasted: string): readonly string[] {
  const text = pasted
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .slice(0, MOST_CARDS * MOST_LETTERS);
  const parts = /\n[ \t]*\n/u.test(text.trim()) ? text.split(/\n[ \t]*\n/u) : text.split('\n');
  return parts
    .map((part) =>
      part.includes('\n') ? part : part.replace(/^[ \t]*(?:[-*•]|\d{1,3}[.)])[ \t]+/u, ''),
    )
    .map((part) => part.trim().slice(0, MOST_LETTERS))
    .filter((part) => part !== '')
    .slice(0, MOST_CARDS);
}
