import type { TurnId } from '../session/ids';
import { byId } from './box';
import type { Card } from './card';
import { CARD_KINDS, type CardKind } from './card-kind';
import type { Author } from './place';

/** By what cards can be put together, in the order of the menu. */
export const ARRANGINGS = ['kind', 'group', 'speaker', 'time', 'votes'] as const;
export type Arranging = (typeof ARRANGINGS)[number];

/** Cards that stand together under one heading, in the order they are read. */
export type Section = { readonly text: string; readonly cards: readonly Card[] };

/** What the board itself does not know, and the words of the headings. */
export type ArrangeNames = {
  readonly kind: (kind: CardKind) => string;
  /** Null for cards whose author is not shown. */
  readonly speaker: (author: Author | null) => string;
  /** The group of the session somebody is of; null for none. */
  readonly groupOf: (author: Author) => string | null;
  /** All groups in the order of the session. */
  readonly groups: readonly string[];
  /** Null for people of no group, and for cards whose author is not shown. */
  readonly group: (group: string | null) => string;
  /** A stretch of turns, both included (often one and the same); null for cards of no turn. */
  readonly turns: (turns: readonly [first: TurnId, last: TurnId] | null) => string;
  readonly votesOf: (card: string) => number;
  /** Cards with at least `least` and at most `most` dots. */
  readonly votes: (most: number, least: number) => string;
};

/** More sections in a row (turns, numbers of dots) are put together with their neighbours. */
const MOST_IN_A_ROW = 12;

/**
 * [B68] Sorts cards into sections. Within a section they stand in the order of their turns, those of no
 * turn last, then of their ids; by votes, in the order of their dots first. A card whose author is
 * not shown stands with the others of its sort, so that no section gives the name away. Sections
 * are in the order of the kinds, groups, names, turns, or from many dots to none; empty ones are
 * left out.
 */
export function sectionsOf(
  cards: readonly Card[],
  by: Arranging,
  names: ArrangeNames,
): readonly Section[] {
  const inTime = [...cards].sort(inTimeOrder);
  switch (by) {
    case 'kind':
      return CARD_KINDS.flatMap((kind) =>
        section(
          names.kind(kind),
          inTime.filter((card) => card.kind === kind),
        ),
      );
    case 'group':
      return byGroup(inTime, names);
    case 'speaker':
      return bySpeaker(inTime, names);
    case 'time':
      return byTime(inTime, names);
    case 'votes':
      return byVotes(inTime, names);
  }
}

function byGroup(cards: readonly Card[], { groups, groupOf, group }: ArrangeNames): Section[] {
  const shown = (card: Card) => (card.nameless ? null : groupOf(card.author));
  return [...groups, null].flatMap((name) => {
    const isRest = (of: string | null) => of === null || !groups.includes(of);
    return section(
      group(name),
      cards.filter((card) => (name === null ? isRest(shown(card)) : shown(card) === name)),
    );
  });
}

function bySpeaker(cards: readonly Card[], { speaker }: ArrangeNames): Section[] {
  const people = new Map<Author, Card[]>();
  for (const card of cards) {
    if (card.nameless) continue;
    const own = people.get(card.author);
    if (own === undefined) people.set(card.author, [card]);
    else own.push(card);
  }
  const named = [...people]
    .map(([author, own]) => ({ author, text: speaker(author), cards: own }))
    .sort((a, b) => (a.text === b.text ? compare(a.author, b.author) : compare(a.text, b.text)))
    .map(({ text, cards: own }) => ({ text, cards: own }));
  const nameless = cards.filter((card) => card.nameless);
  return [...named, ...section(speaker(null), nameless)];
}

function byTime(cards: readonly Card[], { turns }: ArrangeNames): Section[] {
  const inTurns = cards.filter(({ turn }) => turn !== null);
  const runs = joined(inTurns, ({ turn }) => turnNumber(turn));
  const sections = runs.flatMap((run): Section[] => {
    const [first, last] = [run[0]?.turn ?? null, run.at(-1)?.turn ?? null];
    return first === null || last === null ? [] : [{ text: turns([first, last]), cards: run }];
  });
  const silent = cards.filter(({ turn }) => turn === null);
  return [...sections, ...section(turns(null), silent)];
}

function byVotes(cards: readonly Card[], { votesOf, votes }: ArrangeNames): Section[] {
  const inOrder = cards
    .map((card) => ({ card, dots: votesOf(card.id) }))
    .sort((a, b) => b.dots - a.dots);
  const given = inOrder.filter(({ dots }) => dots > 0);
  const none = inOrder.filter(({ dots }) => dots <= 0).map(({ card }) => card);
  const sections = joined(given, ({ dots }) => dots).map((run) => ({
    text: votes(run[0]?.dots ?? 0, run.at(-1)?.dots ?? 0),
    cards: run.map(({ card }) => card),
  }));
  return [...sections, ...section(votes(0, 0), none)];
}

/**
 * What follows each other with the same value makes one run; if there are too many runs, neighbours
 * are put together to about equal numbers of cards.
 */
function joined<T>(items: readonly T[], keyOf: (item: T) => number): readonly (readonly T[])[] {
  const runs: T[][] = [];
  let value: number | null = null;
  for (const item of items) {
    if (keyOf(item) === value) runs.at(-1)?.push(item);
    else runs.push([item]);
    value = keyOf(item);
  }
  if (runs.length <= MOST_IN_A_ROW) return runs;
  const share = items.length / MOST_IN_A_ROW;
  const groups: T[][] = [];
  let before = 0;
  let place = -1;
  for (const run of runs) {
    const next = Math.min(MOST_IN_A_ROW - 1, Math.floor((before + run.length / 2) / share));
    if (next === place) groups.at(-1)?.push(...run);
    else groups.push([...run]);
    place = next;
    before += run.length;
  }
  return groups;
}

function section(text: string, cards: readonly Card[]): Section[] {
  return cards.length === 0 ? [] : [{ text, cards }];
}

function inTimeOrder(a: Card, b: Card): number {
  const [first, second] = [turnNumber(a.turn), turnNumber(b.turn)];
  return first === second ? byId(a, b) : first - second;
}

/** Turns are numbered t1, t2 ...; no turn comes after all. */
function turnNumber(turn: TurnId | null): number {
  return turn === null ? Number.POSITIVE_INFINITY : Number(turn.slice(1));
}

/** By code points: every page puts them in the same order, whatever its language. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
