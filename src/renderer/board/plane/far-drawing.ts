import type { Card } from '../../../shared/board/card';
import { CARD_KINDS, type CardKind } from '../../../shared/board/card-kind';
import type { Rect } from '../../../shared/board/geometry';
import type { Link } from '../../../shared/board/link';
import type { BoardObject } from '../../../shared/board/object';
import type { FarColours } from './far-colours';

/** What the cheap drawing shows of a part of the board. */
export type FarScene = {
  readonly cards: readonly (readonly [Card, Rect])[];
  readonly objects: readonly (readonly [BoardObject, Rect])[];
  /** With the middles of both cards' rectangles. */
  readonly links: readonly (readonly [Link, Rect, Rect])[];
};

/** Draws objects that have a picture of their own at this scale; false leaves it a plain mark. */
export type DrawObject = (
  to: CanvasRenderingContext2D,
  object: BoardObject,
  rect: Rect,
  scheme: FarColours['scheme'],
) => boolean;

/** Board units: how far the words of a card are from its edge, and from each other. */
const INSET = 14;
const HEAD = 40;
const LINE = 23;
const WORDS_HEIGHT = 7;
const MOST_LINES = 9;
const LETTERS = 26;
/** Under this zoom a kind is its ground alone. */
const LEAST_MARK_ZOOM = 0.1;
/** Screen pixels: narrower lines of words are not drawn. */
const LEAST_LINE = 1.6;

/**
 * Draws cards as their ground, their kind's mark and lines where words would be. The context is in board
 * units already; `zoom` is screen pixels per unit.
 */
export function drawFar(
  to: CanvasRenderingContext2D,
  scene: FarScene,
  colours: FarColours,
  zoom: number,
  drawObject: DrawObject,
): void {
  drawAreas(to, scene, colours, zoom);
  drawLinks(to, scene, colours, zoom);
  drawCards(to, scene, colours, zoom);
  for (const [object, rect] of scene.objects) {
    if (object.type === 'area' || drawObject(to, object, rect, colours.scheme)) continue;
    to.fillStyle = colours.line;
    to.globalAlpha = 0.35;
    to.fillRect(rect.x, rect.y, rect.width, rect.height);
    to.globalAlpha = 1;
  }
}

function drawAreas(
  to: CanvasRenderingContext2D,
  { objects }: FarScene,
  colours: FarColours,
  zoom: number,
): void {
  for (const [object, { x, y, width, height }] of objects) {
    if (object.type !== 'area') continue;
    to.fillStyle = colours.area[object.tint] ?? colours.line;
    to.fillRect(x, y, width, height);
    to.strokeStyle = colours.areaEdge[object.tint] ?? colours.line;
    to.lineWidth = 1 / zoom;
    to.strokeRect(x, y, width, height);
  }
}

function drawLinks(
  to: CanvasRenderingContext2D,
  { links }: FarScene,
  colours: FarColours,
  zoom: number,
): void {
  if (links.length === 0) return;
  to.strokeStyle = colours.line;
  to.lineWidth = Math.max(2, 1 / zoom);
  to.beginPath();
  for (const [, from, end] of links) {
    to.moveTo(from.x + from.width / 2, from.y + from.height / 2);
    to.lineTo(end.x + end.width / 2, end.y + end.height / 2);
  }
  to.stroke();
}

function drawCards(
  to: CanvasRenderingContext2D,
  { cards }: FarScene,
  colours: FarColours,
  zoom: number,
): void {
  // One change of colour for each kind, not for each card: that is what costs.
  for (const kind of CARD_KINDS) {
    const ofKind = cards.filter(([card]) => card.kind === kind);
    if (ofKind.length > 0) drawKind(to, ofKind, kind, colours, zoom);
  }
  if (zoom * WORDS_HEIGHT < LEAST_LINE) return;
  to.fillStyle = colours.words;
  to.globalAlpha = 0.38;
  for (const [card, rect] of cards) drawWords(to, card.text.length, rect);
  to.globalAlpha = 1;
}

function drawKind(
  to: CanvasRenderingContext2D,
  cards: readonly (readonly [Card, Rect])[],
  kind: CardKind,
  colours: FarColours,
  zoom: number,
): void {
  to.fillStyle = colours.ground[kind];
  for (const [, { x, y, width, height }] of cards) to.fillRect(x, y, width, height);
  if (zoom < LEAST_MARK_ZOOM) return;
  to.fillStyle = colours.mark[kind];
  const mark = Math.min(8, 2 / zoom);
  for (const [, { x, y, height }] of cards) to.fillRect(x, y, mark, height);
}

function drawWords(to: CanvasRenderingContext2D, letters: number, rect: Rect): void {
  const fit = Math.floor((rect.height - HEAD - INSET) / LINE);
  const lines = Math.min(MOST_LINES, fit, Math.ceil(letters / LETTERS));
  const width = rect.width - 2 * INSET;
  for (let n = 0; n < lines; n += 1) {
    const isLast = n === lines - 1;
    const share = isLast ? Math.max(0.25, (letters % LETTERS) / LETTERS) : 0.94;
    to.fillRect(rect.x + INSET, rect.y + HEAD + n * LINE, width * share, WORDS_HEIGHT);
  }
}
