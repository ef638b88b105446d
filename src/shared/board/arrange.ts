import { columnsFor, heightOf, layBlock, type Piece, widthOf } from './arrange-block';
import { CARD_GAP } from './card-size';
import { boundsOf, type Point, type Rect, type Size } from './geometry';

/** Where cards would go, and what would stand over them; nothing has moved yet. */
export type Arrangement = {
  /** New top left corners in board units; every card that is not locked, once. */
  readonly places: ReadonlyMap<string, Point>;
  readonly headings: readonly Heading[];
  readonly bounds: Rect;
};

export type Heading = Point & { readonly text: string; readonly width: number };

/** A card as far as its place is concerned, with its rectangle now. */
export type ArrangedCard = Rect & { readonly id: string; readonly locked: boolean };

export type ArrangedSection = { readonly text: string; readonly cards: readonly ArrangedCard[] };

/** Board units between sections, beside and below each other. */
const BESIDE = 72;
const BELOW = 72;
/** Screens and walls are about this wide for their height. */
const SHAPE = 1.6;
const MOST_SHELVES = 10;

/**
 * [B68] Lays sections out as tidy rows of cards under headings, on shelves from left to right, as
 * near as can be to the shape of a screen and round where the cards were. Sections and cards keep
 * the order given. Locked cards stay, and neither they nor what else is `fixed` is covered. No two
 * cards overlap. The same cards always give the same proposal.
 */
export function arrange(
  sections: readonly ArrangedSection[],
  fixed: readonly Rect[] = [],
): Arrangement {
  const cards = sections.flatMap((section) => section.cards);
  const free = cards.filter(({ locked }) => !locked);
  const kept = [...fixed, ...cards.filter(({ locked }) => locked)];
  const blocks = sections
    .map(({ text, cards: own }) => ({ text, pieces: own.filter(({ locked }) => !locked) }))
    .filter(({ pieces }) => pieces.length > 0);
  const around = boundsOf(free);
  if (around === null) {
    return { places: new Map(), headings: [], bounds: { x: 0, y: 0, width: 0, height: 0 } };
  }
  const plan = bestPlan(blocks.map(({ pieces }) => pieces));
  const middle = { x: around.x + around.width / 2, y: around.y + around.height / 2 };
  const origin = {
    x: Math.round(middle.x - plan.size.width / 2),
    y: Math.round(middle.y - plan.size.height / 2),
  };
  return laidOut(blocks, plan, origin, kept);
}

type Named = { readonly text: string; readonly pieces: readonly Piece[] };

/** How many columns each section gets, which begin a new shelf, and how large it all is. */
type Plan = {
  readonly columns: readonly number[];
  readonly begins: ReadonlySet<number>;
  readonly size: Size;
};

function laidOut(
  blocks: readonly Named[],
  plan: Plan,
  origin: Point,
  kept: readonly Rect[],
): Arrangement {
  const places = new Map<string, Point>();
  const headings: Heading[] = [];
  let { x, y } = origin;
  let [right, bottom] = [x, y];
  for (const [n, { text, pieces }] of blocks.entries()) {
    const columns = plan.columns[n] ?? 1;
    if (plan.begins.has(n)) {
      x = origin.x;
      y = bottom + BELOW;
    }
    const block = layBlock(pieces, columns, { x, y }, kept);
    for (const [id, at] of block.places) places.set(id, at);
    headings.push({ text, ...block.heading });
    bottom = Math.max(bottom, block.bottom);
    right = Math.max(right, x + widthOf(columns));
    x += widthOf(columns) + BESIDE;
  }
  return {
    places,
    headings,
    bounds: { ...origin, width: right - origin.x, height: bottom - origin.y },
  };
}

/** Tries shelves from one to several and takes what is nearest to the wanted shape and wastes least. */
function bestPlan(blocks: readonly (readonly Piece[])[]): Plan {
  const plans: Plan[] = [];
  const ground = blocks.reduce((sum, pieces) => sum + groundOf(pieces), 0);
  const height = Math.sqrt(ground / SHAPE);
  for (let shelves = 1; shelves <= Math.min(MOST_SHELVES, blocks.length); shelves += 1) {
    for (const slack of [0.85, 1, 1.25]) {
      plans.push(planFor(blocks, (height * slack) / shelves, height * SHAPE * slack));
    }
  }
  const [first, ...others] = plans;
  if (first === undefined) throw new Error('There is at least one section to lay out.');
  return others.reduce((best, plan) => (penalty(plan) < penalty(best) ? plan : best), first);
}

/** Blocks no higher than a shelf where that can be, put on shelves no wider than `width`. */
function planFor(blocks: readonly (readonly Piece[])[], shelf: number, width: number): Plan {
  const columns: number[] = [];
  const begins = new Set<number>();
  let [x, shelfTop, bottom, right] = [0, 0, 0, 0];
  for (const [n, pieces] of blocks.entries()) {
    const own = columnsWithin(pieces, shelf, width);
    const block = widthOf(own);
    if (x > 0 && x + block > width) {
      begins.add(n);
      x = 0;
      shelfTop = bottom + BELOW;
    }
    columns.push(own);
    bottom = Math.max(bottom, shelfTop + heightOf(pieces, own));
    right = Math.max(right, x + block);
    x += block + BESIDE;
  }
  return { columns, begins, size: { width: right, height: bottom } };
}

/** The fewest columns in which a section is no higher than this; as many as fit where there are none. */
function columnsWithin(pieces: readonly Piece[], height: number, width: number): number {
  const least = pieces.reduce((most, piece) => Math.max(most, columnsFor(piece.width)), 1);
  const most = Math.max(least, Math.min(columnsFor(width), slotsOf(pieces)));
  let [low, high] = [least, most];
  while (low < high) {
    const half = Math.floor((low + high) / 2);
    if (heightOf(pieces, half) <= height) high = half;
    else low = half + 1;
  }
  return low;
}

function slotsOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + columnsFor(piece.width), 0);
}

/** About the ground a section takes, rows of unequal cards and its heading included. */
function groundOf(pieces: readonly Piece[]): number {
  const cards = pieces.reduce(
    (sum, { width, height }) => sum + (widthOf(columnsFor(width)) + CARD_GAP) * (height + CARD_GAP),
    0,
  );
  return cards * 1.15 + 300 * 130;
}

function penalty({ size }: Plan): number {
  const { width, height } = size;
  return width * height * (1 + 1.5 * Math.abs(Math.log(width / height / SHAPE)));
}
