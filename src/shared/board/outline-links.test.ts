import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outlineOf } from './outline';
import { cardAt, someContent } from './outline.testkit';
import { linksToTell } from './outline-links';

it('[B113] a card tells what it follows, and what follows it elsewhere', () => {
  const entries = [cardAt('a', 0, 0), cardAt('b', 0, 200), cardAt('far', 3000, 0)];
  const areas = [{ id: 'area', x: -50, y: -50, width: 500, height: 500, z: 0 }];
  const by = { author: 'p1' } as const;
  const answer = { ...by, id: 'l1', from: 'b', to: 'a', meaning: 'answers' } as const;
  const lead = { ...by, id: 'l2', from: 'a', to: 'far', meaning: 'leadsTo' } as const;
  const links = [answer, lead];
  const outline = outlineOf({ areas, entries, links }, 'areas');
  const told = (id: string, isThreaded = true) =>
    linksToTell(
      id,
      links.filter(({ from, to }) => from === id || to === id),
      isThreaded,
      outline,
    ).map(({ words, other }) => `${words} ${other}`);
  expect(told('a')).toEqual(['leads to far']);
  expect(told('b')).toEqual(['answers a']);
  expect(told('far')).toEqual(['follows from a']);
  expect(told('a', false)).toEqual(['answered by b', 'leads to far']);
});

it('[B113] every link between cards that are there is told or stands below its card', () => {
  fc.assert(
    fc.property(someContent, (content) => {
      const ids = new Set(content.entries.map(({ box }) => box.id));
      const links = content.links
        .filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to))
        .map((link) => ({ ...link, author: 'p1' as const }));
      const outline = outlineOf({ ...content, links }, 'areas');
      const told = new Set(
        [...ids].flatMap((id) => linksToTell(id, links, true, outline).map(({ link }) => link.id)),
      );
      expect(told).toEqual(new Set(links.map(({ id }) => id)));
    }),
  );
});
