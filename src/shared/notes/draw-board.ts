import { CARD_KIND_LABELS } from '../board/card-kind';
import { shownText } from '../board/card-size';
import { boundsOf, grown, type Rect } from '../board/geometry';
import { cardPlace, objectPlace } from '../board/guess-size';
import { byLayer } from '../board/place';
import { REACTION_SIGNS, REACTIONS } from '../board/reactions';
import { drawBoardLinks } from './draw-board-links';
import { drawObject } from './draw-board-objects';
import { drawnLine, drawnWords } from './draw-text';
import type { NotesBoard, NotesBoardCard } from './notes';
import { KIND_PAINTS, PAPER } from './paint';
import { type Drawing, round } from './svg';
import { counted } from './words';

/** Board units, as in card.css. */
const INSET = 14;
const TOP = 12;
const BOTTOM = 11;
const HEAD = 18;
const GAP = 6;
const MARGIN = 32;

/**
 * [X21] The whole board as a drawing, on paper whatever the theme is: every card with its kind in a word, its
 * turn, its words as far as they fit, who wrote it and its dots. All of the text is in the notes besides.
 */
export function drawBoard(board: NotesBoard): Drawing {
  const { cards, objects, links } = board;
  const rects = new Map(cards.map(({ card }) => [card.id, cardPlace(card)]));
  const drawnLinks = drawBoardLinks(links, rects);
  const bounds = boundsOf([
    ...rects.values(),
    ...objects.map(objectPlace),
    ...drawnLinks.map((link) => link.bounds),
  ]) ?? { x: 0, y: 0, width: 1, height: 1 };
  const all = grown(bounds, MARGIN);
  const layers = [
    ...cards.map((each) => ({ of: each.card, draw: () => drawCard(each) })),
    ...objects.map((of) => ({ of, draw: () => drawObject(of, objectPlace(of)) })),
  ].sort((a, b) => byLayer(a.of, b.of));
  const isArea = ({ of }: (typeof layers)[number]) => 'type' in of && of.type === 'area';
  return {
    width: Math.ceil(all.width),
    height: Math.ceil(all.height),
    title: 'The board',
    words: boardWords(board),
    elements: [
      `<rect width="100%" height="100%" fill="${PAPER.paper}"/>`,
      `<g transform="translate(${round(-all.x)} ${round(-all.y)})">`,
      ...layers.filter(isArea).map(({ draw }) => draw()),
      ...drawnLinks.map(({ svg }) => svg),
      ...layers.filter((each) => !isArea(each)).map(({ draw }) => draw()),
      '</g>',
    ],
  };
}

/** What is on the board, in words. */
export function boardWords({ cards, objects, links }: NotesBoard): string {
  const areas = objects.flatMap((object) => (object.type === 'area' ? [object.name] : []));
  const named = areas.filter((name) => name.trim() !== '');
  const among = named.length === 0 ? '' : `, in the areas ${named.join(', ')}`;
  return `${counted(cards.length, 'card')} and ${counted(links.length, 'link')} between them${among}. What is written on them is in the notes.`;
}

function drawCard({ card, author, turn, dots }: NotesBoardCard): string {
  const rect = cardPlace(card);
  const { soft, light } = KIND_PAINTS[card.kind];
  const small = { size: 14, leading: HEAD, colour: PAPER.muted };
  const left = rect.x + INSET;
  const width = rect.width - 2 * INSET;
  const line = (y: number): Rect => ({ x: left, y, width, height: HEAD });
  const half = (place: Rect): Rect => ({ ...place, width: place.width * 0.6 });
  const side = (place: Rect): Rect => ({
    ...place,
    x: place.x + place.width * 0.6,
    width: place.width * 0.4,
  });
  const head = line(rect.y + TOP);
  const foot = line(rect.y + rect.height - BOTTOM - HEAD);
  const top = head.y + HEAD + GAP;
  const words = { x: left, y: top, width, height: foot.y - GAP - top + 1 };
  const text = card.text.trim() === '' ? 'No words' : shownText(card.text);
  const reactions = REACTIONS.flatMap((reaction) => {
    const count = card.reactions[reaction]?.length ?? 0;
    return count === 0 ? [] : [`${REACTION_SIGNS[reaction]} ${count}`];
  });
  const marks = [...(dots === 0 ? [] : [`● ${dots}`]), ...reactions].join('  ');
  return [
    `<rect class="card" x="${rect.x + 0.5}" y="${rect.y + 0.5}" width="${rect.width - 1}" height="${rect.height - 1}" rx="10" fill="${soft}" stroke="${light}" stroke-opacity="0.45"/>`,
    drawnLine(CARD_KIND_LABELS[card.kind], half(head), { ...small, weight: 600, colour: light }),
    turn === null ? '' : drawnLine(turn, side(head), small, true),
    drawnWords(text, words, { size: 16, leading: 23, colour: PAPER.ink }),
    author === null ? '' : drawnLine(author, half(foot), small),
    marks === '' ? '' : drawnLine(marks, side(foot), { ...small, colour: PAPER.ink }, true),
  ].join('');
}
