import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, setReaction, writeText } from './card-operations';
import { cardsOf, linksOf, objectsOf } from './document';
import { type Deed, deeds, PEOPLE } from './history.testkit';
import { authorOf, keepBoard } from './kept-board';
import { HOMES } from './kept-entry';
import { addLink } from './link-operations';
import { deleteEntries, moveEntries, setLocked } from './place-operations';
import { isReaction, isReactionOf } from './reactions';
import { planRestore, restoreBoard } from './restore';
import { readBoard } from './snapshot';

const done = fc.array(deeds, { maxLength: 30 });
const at = { x: 0, y: 0, turn: null } as const;

function act(doc: Y.Doc, what: readonly Deed[]): void {
  for (const deed of what) deed(doc);
}

describe('bringing the board back', () => {
  it('[B100] everything: the board is exactly what it was, and nothing is left to do', () => {
    fc.assert(
      fc.property(done, done, (before, after) => {
        const doc = new Y.Doc();
        act(doc, before);
        const [then, seen] = [keepBoard(doc), readBoard(doc)];
        act(doc, after);
        restoreBoard(doc, then, 'everybody', 'test');
        expect(readBoard(doc)).toEqual(seen);
        expect(planRestore(doc, then, 'everybody').changes).toEqual([]);
      }),
    );
  });

  it('[B100] it is one step, and one undo takes all of it back', () => {
    fc.assert(
      fc.property(done, done, fc.constantFrom('everybody', ...PEOPLE), (before, after, whose) => {
        const doc = new Y.Doc();
        act(doc, before);
        const then = keepBoard(doc);
        act(doc, after);
        const seen = readBoard(doc);
        const homes = [cardsOf(doc), objectsOf(doc), linksOf(doc)];
        const undo = new Y.UndoManager(homes, { trackedOrigins: new Set(['me']) });
        let updates = 0;
        doc.on('update', () => {
          updates += 1;
        });
        const { changes } = restoreBoard(doc, then, whose, 'me');
        expect(updates).toBe(changes.length > 0 ? 1 : 0);
        undo.undo();
        expect(readBoard(doc)).toEqual(seen);
        undo.destroy();
      }),
    );
  });

  it('[B101] one person: theirs is what it was, and what others wrote is as it is', () => {
    fc.assert(
      fc.property(done, done, fc.constantFrom(...PEOPLE), (before, after, who) => {
        const doc = new Y.Doc();
        act(doc, before);
        const then = keepBoard(doc);
        act(doc, after);
        const now = keepBoard(doc);
        restoreBoard(doc, then, who, 'test');
        const restored = keepBoard(doc);
        const own = new Set([who]);
        const content = (entry: ReadonlyMap<string, unknown> | undefined) =>
          new Map([...(entry ?? [])].filter(([name]) => !isReaction(name)));
        const reactions = (entry: ReadonlyMap<string, unknown> | undefined, theirs: boolean) =>
          [...(entry?.keys() ?? [])]
            .filter((name) => isReaction(name) && isReactionOf(name, own) === theirs)
            .sort();
        for (const home of HOMES) {
          const ids = new Set([
            ...then[home].keys(),
            ...now[home].keys(),
            ...restored[home].keys(),
          ]);
          for (const id of ids) {
            const [past, live, result] = [then, now, restored].map((board) => board[home].get(id));
            if ((past ?? live) !== undefined && authorOf(past ?? live ?? new Map()) === who) {
              // A link of theirs to a card of somebody else that is gone is not made.
              if (home === 'links' && result === undefined) continue;
              expect(content(result)).toEqual(content(past));
              expect(reactions(result, true)).toEqual(reactions(past, true));
              if (live !== undefined && past !== undefined)
                expect(reactions(result, false)).toEqual(reactions(live, false));
            } else {
              expect(content(result)).toEqual(content(live));
              expect(reactions(result, false)).toEqual(reactions(live, false));
              if (live !== undefined)
                expect(reactions(result, true)).toEqual(reactions(past, true));
            }
          }
        }
        expect(planRestore(doc, then, who).changes).toEqual([]);
      }),
    );
  });

  it('[B102] what it will do is told in figures that come true', () => {
    const doc = new Y.Doc();
    const card = { kind: 'debate', ...at } as const;
    for (const id of ['a', 'b', 'c']) addCard(doc, { ...card, id, text: id, author: 'p1' }, 'test');
    addLink(doc, { id: 'l', from: 'a', to: 'b', meaning: 'answers', author: 'p2' }, 'test');
    setLocked(doc, ['c'], true, 'test');
    const then = keepBoard(doc);
    deleteEntries(doc, ['a'], 'test');
    writeText(doc, 'b', 'bb', 'test');
    moveEntries(doc, new Map([['c', { x: 9, y: 9 }]]), 'test');
    addCard(doc, { ...card, id: 'd', text: 'new', author: 'p2' }, 'test');
    expect(planRestore(doc, then, 'everybody').figures).toEqual({
      cards: { back: 1, gone: 1, changed: 2 },
      objects: { back: 0, gone: 0, changed: 0 },
      links: { back: 1, gone: 0, changed: 0 },
    });
    expect(planRestore(doc, then, 'p1').figures.cards).toEqual({ back: 1, gone: 0, changed: 2 });
    const plan = planRestore(doc, then, 'p2');
    expect(plan.figures.cards).toEqual({ back: 0, gone: 1, changed: 0 });
    expect(plan.figures.links, 'a link needs both its cards').toEqual({
      back: 0,
      gone: 0,
      changed: 0,
    });
  });

  it('[B101] reactions of the person on others’ cards are as they were, others’ stay', () => {
    const doc = new Y.Doc();
    addCard(doc, { ...at, id: 'a', kind: 'debate', text: 'a', author: 'p1' }, 'test');
    setReaction(doc, 'a', { reaction: 'agree', author: 'p2', given: true }, 'test');
    const then = keepBoard(doc);
    setReaction(doc, 'a', { reaction: 'agree', author: 'p2', given: false }, 'test');
    setReaction(doc, 'a', { reaction: 'love', author: 'p2', given: true }, 'test');
    setReaction(doc, 'a', { reaction: 'wonder', author: 'p1', given: true }, 'test');
    restoreBoard(doc, then, 'p2', 'test');
    expect(readBoard(doc).cards[0]?.reactions).toEqual({ agree: ['p2'], wonder: ['p1'] });
  });

  it('[B100] what is no card at all goes too', () => {
    const doc = new Y.Doc();
    const then = keepBoard(doc);
    cardsOf(doc).set('junk', 5);
    restoreBoard(doc, then, 'everybody', 'test');
    expect(cardsOf(doc).has('junk')).toBe(false);
  });
});
