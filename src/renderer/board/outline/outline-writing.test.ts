import { describe, expect, it } from 'vitest';
import { membership } from '../../../shared/board/area-members';
import { addCard } from '../../../shared/board/card-operations';
import { touches } from '../../../shared/board/geometry';
import { setLocked } from '../../../shared/board/place-operations';
import type { BoardMay } from '../../../shared/session/board-rules';
import { cardOf, objectOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import { permissionsOf } from '../permissions';
import { lonelyBoard, putArea, putCard } from './outline.testkit';
import { groundOf } from './outline-places';
import { moveInto, writeArea, writeCard, writeLink } from './outline-writing';

const parts = (session: BoardSession, may: BoardMay = 'all') => ({
  session,
  permissions: permissionsOf(session.author, may),
});
const add = (session: BoardSession, target: Parameters<typeof writeCard>[1]['target'] = null) =>
  writeCard(parts(session), { kind: 'question', text: 'Something new', target }) ?? '';
const areaOf = (session: BoardSession, id: string) => {
  const { areas, entries } = groundOf(session);
  return membership(areas, entries).get(id) ?? null;
};
function noneOverAnother(session: BoardSession): boolean {
  const { entries } = groundOf(session);
  return entries.every((a) => entries.every((b) => a.id === b.id || !touches(a, b)));
}

describe('[B115] writing in the outline', () => {
  it('puts a card alone beside the others, outside of all areas', () => {
    const session = lonelyBoard();
    putArea(session, 'area', -300, -200);
    for (const [n, at] of [0, 300, 600].entries()) putCard(session, `c${n}`, 900, at);
    expect(areaOf(session, add(session))).toBeNull();
    expect(noneOverAnother(session)).toBe(true);
  });

  it('puts an answer below its card, linked, in the same area, as one step of undo', () => {
    const session = lonelyBoard();
    putArea(session, 'area', 0, 0);
    putCard(session, 'asked', 20, 60);
    const id = add(session, { to: 'card', id: 'asked', meaning: 'answers' });
    expect(session.links.all()).toMatchObject([{ from: id, to: 'asked', meaning: 'answers' }]);
    expect(areaOf(session, id)).toBe('area');
    expect(noneOverAnother(session)).toBe(true);
    session.undo();
    expect(session.cards.ids()).toEqual(['asked']);
    expect(session.links.all()).toEqual([]);
  });

  it('leads from a card to the new one where it is to follow from it', () => {
    const session = lonelyBoard();
    putCard(session, 'first', 0, 0);
    const id = add(session, { to: 'card', id: 'first', meaning: 'leadsTo' });
    expect(session.links.all()).toMatchObject([{ from: 'first', to: id, meaning: 'leadsTo' }]);
  });

  it('fills an area, lets it grow, and takes nothing else into it', () => {
    const session = lonelyBoard();
    putArea(session, 'area', 0, 0);
    putCard(session, 'other', 1200, 0);
    const ids = Array.from({ length: 9 }, () => add(session, { to: 'area', id: 'area' }));
    expect(ids.map((id) => areaOf(session, id))).toEqual(ids.map(() => 'area'));
    expect(areaOf(session, 'other')).toBeNull();
    expect(noneOverAnother(session)).toBe(true);
    expect(objectOf(session.objects.entry('area'))?.height).toBeGreaterThan(400);
  });

  it('never changes a locked area: the card lies over others', () => {
    const session = lonelyBoard();
    putArea(session, 'area', 0, 0);
    setLocked(session.doc, ['area'], true, null);
    const ids = Array.from({ length: 9 }, () => add(session, { to: 'area', id: 'area' }));
    expect(ids.map((id) => areaOf(session, id))).toEqual(ids.map(() => 'area'));
    expect(objectOf(session.objects.entry('area'))?.height).toBe(400);
  });

  it('moves a card into an area and out of all', () => {
    const session = lonelyBoard();
    putArea(session, 'area', 0, 0);
    putArea(session, 'inner', 20, 60);
    putCard(session, 'c', 2000, 0);
    for (const to of ['area', 'inner', null]) {
      expect(moveInto(parts(session), 'c', to)).toBe(true);
      expect(areaOf(session, 'c')).toBe(to);
    }
  });

  it('makes a named area that takes in nothing', () => {
    const session = lonelyBoard();
    putCard(session, 'c', 0, 0);
    const id = writeArea(parts(session), 'Later') ?? '';
    expect(objectOf(session.objects.entry(id))).toMatchObject({ type: 'area', name: 'Later' });
    expect(areaOf(session, 'c')).toBeNull();
  });

  it('keeps to what the board allows', () => {
    const session = lonelyBoard();
    putArea(session, 'area', 0, 0);
    putCard(session, 'a', 2000, 0);
    putCard(session, 'b', 2000, 400);
    setLocked(session.doc, ['b'], true, null);
    const card = { kind: 'question', text: 'x', target: null } as const;
    const link = { from: 'a', to: 'b', meaning: 'supports' } as const;
    expect(writeCard(parts(session, 'read'), card)).toBeNull();
    expect(writeLink(parts(session, 'read'), link)).toBe(false);
    expect(moveInto(parts(session, 'read'), 'a', 'area')).toBe(false);
    expect(moveInto(parts(session), 'b', 'area')).toBe(false);
    expect(writeArea(parts(session, 'cards'), 'x')).toBeNull();
    expect(writeLink(parts(session), { ...link, to: 'gone' })).toBe(false);
    expect(writeLink(parts(session, 'cards'), link)).toBe(true);
    expect(cardOf(session.cards.entry('b'))?.x).toBe(2000);
  });

  it('keeps who wrote it and in which turn', () => {
    const session = lonelyBoard('p7');
    const id = add(session);
    expect(cardOf(session.cards.entry(id))).toMatchObject({ author: 'p7', turn: 't3' });
    addCard(
      session.doc,
      { id: 'x', kind: 'debate', text: '', author: 'p1', turn: null, x: 0, y: 0 },
      null,
    );
    session.undo();
    expect(session.cards.ids()).toEqual(['x']);
  });
});
