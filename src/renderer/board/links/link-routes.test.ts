import { afterEach, describe, expect, it } from 'vitest';
import { addCard } from '../../../shared/board/card-operations';
import { addLink, setMeaning } from '../../../shared/board/link-operations';
import { deleteEntries, moveEntries } from '../../../shared/board/place-operations';
import { type BoardSession, openBoard } from '../board-store';
import type { Lifted } from '../board-view';
import { openIndex } from '../plane/entry-index';
import { createSignal } from '../signal';
import { openLinkRoutes } from './link-routes';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

describe('[B67] routes of links', () => {
  it('stay the same object until something changes them', () => {
    const { routes, session } = boardWith({ a: [0, 0], b: [600, 0], c: [0, 900], d: [600, 900] });
    link(session, 'one', 'a', 'b');
    const route = routes.route('one');
    expect(route).not.toBeNull();
    expect(routes.route('one')).toBe(route);
    session.step((doc, origin) => setMeaning(doc, 'one', 'opposes', origin));
    move(session, 'd', 1200, 1400);
    expect(routes.route('one')).toBe(route);
    move(session, 'b', 700, 0);
    expect(routes.route('one')).not.toBe(route);
  });

  it('tell only the links of a moved card, and those it comes near or leaves', () => {
    const { routes, session } = boardWith({
      a: [0, 0],
      b: [600, 0],
      c: [0, 2000],
      d: [600, 2000],
      e: [5000, 0],
    });
    link(session, 'top', 'a', 'b');
    link(session, 'bottom', 'c', 'd');
    const told: string[] = [];
    const listen = (id: string) => {
      routes.route(id);
      ends.push(routes.onRoute(id, () => told.push(id)));
    };
    listen('top');
    listen('bottom');
    move(session, 'e', 300, 10);
    expect(told).toEqual(['top']);
    const around = routes.route('top');
    move(session, 'e', 5000, 0);
    expect(told).toEqual(['top', 'top']);
    expect(routes.route('top')?.d).not.toBe(around?.d);
  });

  it('follow what is dragged here; others make room when it is put down', () => {
    const { routes, session, lifted } = boardWith({
      a: [0, 0],
      b: [600, 0],
      c: [300, 900],
      d: [900, 900],
    });
    link(session, 'still', 'a', 'b');
    link(session, 'dragged', 'c', 'd');
    const [still, dragged] = ['still', 'dragged'].map((id) => routes.route(id));
    lifted.set(new Map([['c', { x: 320, y: 20, width: 240, height: 107 }]]));
    move(session, 'c', 320, 20);
    expect(routes.route('still')).toBe(still);
    expect(routes.route('dragged')?.d).not.toBe(dragged?.d);
    lifted.set(null);
    expect(routes.route('still')?.d).not.toBe(still?.d);
  });

  it('are gone with the link, and with a card of it', () => {
    const { routes, session } = boardWith({ a: [0, 0], b: [600, 0] });
    link(session, 'one', 'a', 'b');
    expect(routes.route('one')).not.toBeNull();
    session.step((doc, origin) => deleteEntries(doc, ['b'], origin));
    expect(routes.route('one')).toBeNull();
    expect(routes.route('never')).toBeNull();
  });

  it('part when a second link comes between the same cards', () => {
    const { routes, session } = boardWith({ a: [0, 0], b: [600, 0] });
    link(session, 'one', 'a', 'b');
    const alone = routes.route('one')?.d;
    link(session, 'two', 'b', 'a');
    expect(routes.route('one')?.d).not.toBe(alone);
    expect(routes.route('one')?.middle).not.toEqual(routes.route('two')?.middle);
  });
});

function boardWith(places: Record<string, readonly [number, number]>) {
  const access = {
    relayUrl: '',
    signallingUrl: '',
    room: '',
    carriers: { relay: false, peers: false },
  };
  const session = openBoard({ author: 'p1', turn: () => null, access });
  session.step((doc, origin) => {
    for (const [id, [x, y]] of Object.entries(places)) {
      const card = { id, x, y, kind: 'question', text: 'Hello', author: 'p1', turn: null } as const;
      addCard(doc, card, origin);
    }
  });
  const index = openIndex(session.cards, session.objects);
  const lifted = createSignal<Lifted | null>(null);
  const routes = openLinkRoutes(session, { index, rectOf: index.rectOf, lifted });
  ends.push(index.connect(), routes.connect(), () => session.dispose());
  return { session, lifted, routes };
}

function link(session: BoardSession, id: string, from: string, to: string): void {
  session.step((doc, origin) =>
    addLink(doc, { id, from, to, meaning: 'supports', author: 'p1' }, origin),
  );
}

function move(session: BoardSession, id: string, x: number, y: number): void {
  session.step((doc, origin) => moveEntries(doc, new Map([[id, { x, y }]]), origin));
}
