import { CARD_KIND_LABELS } from '../board/card-kind';
import type { Rect } from '../board/geometry';
import { cardPlace, objectPlace } from '../board/guess-size';
import type { Link } from '../board/link';
import { MEANING_LABELS } from '../board/link-meaning';
import type { BoardObject } from '../board/object';
import { byLayer } from '../board/place';
import { tintOf } from '../board/tints';
import { legibleLine } from '../notes/legible';
import { markdownLine } from '../notes/markdown-escape';
import { markdownTyped } from '../notes/markdown-typed';
import type { NotesBoard, NotesBoardCard } from '../notes/notes';
import { KIND_PAINTS } from '../notes/paint';

/** JSON Canvas 1.0, as far as it is written here. */
export type CanvasNode = { readonly id: string } & CanvasRect &
  (
    | { readonly type: 'text'; readonly text: string; readonly color?: string }
    | { readonly type: 'group'; readonly label: string; readonly color?: string }
  );
type CanvasRect = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

export type CanvasEdge = {
  readonly id: string;
  readonly fromNode: string;
  readonly toNode: string;
  readonly fromEnd: 'none';
  readonly toEnd: 'none' | 'arrow';
  readonly label: string;
};

/**
 * [X50] The board as JSON Canvas 1.0: cards and words as text, areas as groups, links as edges with their
 * meaning. A picture is told in words, and ink is left out: the format has neither.
 */
export function boardCanvas(board: NotesBoard | null): string {
  const { cards = [], objects = [], links = [] } = board ?? {};
  const areas = objects.filter(({ type }) => type === 'area');
  const others = objects.filter(({ type }) => type === 'text' || type === 'image');
  const layered = [
    ...cards.map((each) => ({ of: each.card, node: cardNode(each) })),
    ...others.map((of) => ({ of, node: objectNode(of) })),
  ].sort((a, b) => byLayer(a.of, b.of));
  const nodes: readonly CanvasNode[] = [
    ...[...areas].sort(byLayer).map(objectNode),
    ...layered.map(({ node }) => node),
  ];
  return `${JSON.stringify({ nodes, edges: links.map(edge) }, null, 2)}\n`;
}

function cardNode({ card, author, turn }: NotesBoardCard): CanvasNode {
  const about = [author, turn].filter((words) => words !== null).map(markdownLine);
  const head = [`**${CARD_KIND_LABELS[card.kind]}**`, ...about].join(' · ');
  const { light: color } = KIND_PAINTS[card.kind];
  const text = `${head}\n\n${unquoted(card.text)}`;
  return { id: card.id, type: 'text', ...whole(cardPlace(card)), text, color };
}

function objectNode(object: BoardObject): CanvasNode {
  const { id } = object;
  const place = whole(objectPlace(object));
  switch (object.type) {
    case 'area': {
      const color = tintOf(object.tint).ink.light;
      return { id, type: 'group', ...place, label: legibleLine(object.name), color };
    }
    case 'text':
      return { id, type: 'text', ...place, text: unquoted(object.text) };
    default: {
      const alt = object.type === 'image' ? legibleLine(object.alt) : '';
      const text = alt === '' ? '*A picture*' : `*Picture:* ${markdownLine(alt)}`;
      return { id, type: 'text', ...place, text };
    }
  }
}

function edge({ id, from, to, meaning }: Link): CanvasEdge {
  const toEnd = meaning === 'opposes' ? 'none' : 'arrow';
  return { id, fromNode: from, toNode: to, fromEnd: 'none', toEnd, label: MEANING_LABELS[meaning] };
}

/** What people typed as Markdown of its own, without the quote it is set in elsewhere. */
function unquoted(text: string): string {
  return markdownTyped(text).replace(/^> ?/gmu, '');
}

function whole({ x, y, width, height }: Rect): CanvasRect {
  const [left, top] = [Math.round(x), Math.round(y)];
  return { x: left, y: top, width: Math.round(width), height: Math.round(height) };
}
