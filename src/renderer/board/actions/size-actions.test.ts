import { expect, it } from 'vitest';
import { addCard } from '../../../shared/board/card-operations';
import { addObject } from '../../../shared/board/object-operations';
import { setLocked } from '../../../shared/board/place-operations';
import { FREE_BOARD } from '../../../shared/session/board-rules';
import { type Choice, NOTHING_CHOSEN } from '../board-choice';
import { cardOf, objectOf } from '../board-entries';
import { openBoard } from '../board-store';
import { createBoardView } from '../board-view';
import { permissionsOf } from '../permissions';
import { createSignal } from '../signal';
import { LEAST_ENTRY, sizeActions } from './size-actions';

const ALONE = {
  relayUrl: '',
  signallingUrl: '',
  room: '',
  carriers: { relay: false, peers: false },
} as const;

/** A card, an area and words, of which these are selected. */
function board(...selected: readonly string[]) {
  const session = openBoard({ author: 'p1', turn: () => null, access: ALONE });
  const view = createBoardView(session.cards, session.objects);
  view.index.connect();
  const by = { author: session.author, turn: null };
  session.step((doc, origin) => {
    addCard(doc, { id: 'card', kind: 'debate', text: 'We wait', x: 0, y: 0, ...by }, origin);
    const size = { width: 400, height: 200 };
    const area = { id: 'area', type: 'area', x: 900, y: 0, size, name: '', tint: 0 } as const;
    addObject(doc, { ...area, ...by }, origin);
    const words = { id: 'words', type: 'text', x: 0, y: 900, text: 'So', scale: 1 } as const;
    addObject(doc, { ...words, size: null, ...by }, origin);
  });
  const { grow } = sizeActions({
    session,
    view,
    choice: createSignal<Choice>({ ...NOTHING_CHOSEN, selected: new Set(selected) }),
    board: { current: null },
    permissions: permissionsOf(session.author, FREE_BOARD.may),
  });
  return { session, view, grow, area: () => objectOf(session.objects.entry('area')) };
}

it('[B137] what is selected gets larger by so much, its upper left corner where it was', () => {
  const { session, view, grow, area } = board('area');
  expect(grow({ x: 40, y: 8 })).toBe(true);
  expect(area()).toMatchObject({ x: 900, y: 0, width: 440, height: 208 });
  session.undo();
  expect(area()).toMatchObject({ width: 400, height: 200 });
  const card = board('card');
  const before = card.view.rectOf('card');
  card.grow({ x: 0, y: 40 });
  expect(cardOf(card.session.cards.entry('card'))?.height).toBe((before?.height ?? 0) + 40);
  expect(view.rectOf('area')).not.toBeNull();
});

it('[B137] it is never smaller than a handle would leave it', () => {
  const { grow, area } = board('area');
  grow({ x: -4_000, y: -4_000 });
  expect(area()).toMatchObject(LEAST_ENTRY);
});

it('[B137] words, what is locked, and nothing at all have no size to change', () => {
  expect(board('words').grow({ x: 8, y: 0 })).toBe(false);
  expect(board().grow({ x: 8, y: 0 })).toBe(false);
  const { session, grow, area } = board('area');
  session.step((doc, origin) => setLocked(doc, ['area'], true, origin));
  expect(grow({ x: 8, y: 0 })).toBe(false);
  expect(area()).toMatchObject({ width: 400 });
});
