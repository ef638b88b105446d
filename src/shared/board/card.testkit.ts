import type { Card } from './card';

/** A card for tests, with whatever matters to the test told. */
export function exampleCard(over: Partial<Card> = {}): Card {
  return {
    id: 'c1',
    kind: 'debate',
    text: 'Hello',
    nameless: false,
    reactions: {},
    x: 0,
    y: 0,
    width: null,
    height: null,
    z: 0,
    group: null,
    locked: false,
    author: 'p1',
    turn: null,
    ...over,
  };
}
