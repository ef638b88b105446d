import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../../shared/board/card-operations';
import { LINK_MEANINGS } from '../../../shared/board/link-meaning';
import { openCards } from '../board-entries';
import { linkWords, MEANING_SIGNS } from './link-words';

it('[B69] every meaning has a sign and words of its own, read out between its two cards', () => {
  const doc = new Y.Doc();
  const by = { kind: 'debate', x: 0, y: 0, author: 'p1', turn: null } as const;
  addCard(doc, { ...by, id: 'a', text: 'We wait' }, null);
  addCard(doc, { ...by, id: 'b', text: 'Nobody answers' }, null);
  const cards = openCards(doc);
  const words = LINK_MEANINGS.map((meaning) =>
    linkWords({ cards }, { from: 'a', to: 'b', meaning }),
  );
  expect(new Set(words).size).toBe(LINK_MEANINGS.length);
  expect(new Set(LINK_MEANINGS.map((meaning) => MEANING_SIGNS[meaning])).size).toBe(4);
  for (const said of words) expect(said).toMatch(/We wait.*Nobody answers/u);
});
