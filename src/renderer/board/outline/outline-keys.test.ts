import { describe, expect, it } from 'vitest';
import type { BoardMay } from '../../../shared/session/board-rules';
import { permissionsOf } from '../permissions';
import { createSignal } from '../signal';
import { lonelyBoard, putArea, putCard } from './outline.testkit';
import { outlineActions } from './outline-actions';
import { NOTHING_OPEN } from './outline-choice';
import { pressRow } from './outline-keys';
import { openOutline } from './outline-store';
import { writeCard } from './outline-writing';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

/** An area with a card that is answered, and a card outside; the keys are at the first row. */
function keyed(may: BoardMay = 'all') {
  const session = lonelyBoard();
  putArea(session, 'area', 0, 0);
  putCard(session, 'asked', 20, 60);
  putCard(session, 'loose', 2000, 0);
  const permissions = permissionsOf(session.author, 'all');
  const target = { to: 'card', id: 'asked', meaning: 'answers' } as const;
  writeCard({ session, permissions }, { kind: 'question', text: 'answer', target });
  const choice = createSignal(NOTHING_OPEN);
  const actions = outlineActions({
    session,
    permissions: permissionsOf(session.author, may),
    choice,
    root: { current: null },
  });
  const store = openOutline(session, {
    grouping: 'areas',
    showsAuthor: () => true,
    later: (tell) => tell(),
  });
  store.connect();
  let at = 0;
  const press = (key: string, more = {}) =>
    pressRow(
      {
        rows: store.get().rows,
        currentAt: at,
        actions,
        toRow: (to) => {
          at = to;
        },
      },
      { ...plain, ...more, key },
    );
  return { session, choice, press, at: () => at };
}

describe('[B117] the keys of the outline', () => {
  it('go from row to row, to the ends, into a part and out of it', () => {
    const { press, at } = keyed();
    const walked = [
      'ArrowDown',
      'ArrowRight',
      'ArrowLeft',
      'ArrowLeft',
      'End',
      'ArrowDown',
      'Home',
    ];
    expect(
      walked.map((key) => {
        press(key);
        return at();
      }),
    ).toEqual([1, 2, 1, 0, 4, 4, 0]);
  });

  it('open what can be done with a row', () => {
    const { press, choice } = keyed();
    press('ArrowDown');
    expect(press('.')).toBe(true);
    expect(choice.get().sheet).toEqual({ what: 'entry', id: 'asked' });
  });

  it('delete a card and bring it back', () => {
    const { press, session, choice } = keyed();
    press('ArrowDown');
    expect(press('Delete')).toBe(true);
    expect(session.cards.entry('asked')).toBeUndefined();
    expect(choice.get().deleted).toBe(1);
    expect(press('z', { ctrlKey: true })).toBe(true);
    expect(session.cards.entry('asked')).toBeDefined();
    expect(choice.get().deleted).toBe(0);
  });

  it('leave an area alone, whose deletion takes more than a key', () => {
    const { press, session } = keyed();
    expect(press('Delete')).toBe(false);
    expect(session.objects.entry('area')).toBeDefined();
  });

  it('change nothing where the board is read only', () => {
    const { press, session } = keyed('read');
    press('ArrowDown');
    for (const key of ['Delete', 'Enter']) expect(press(key)).toBe(false);
    expect(press('z', { ctrlKey: true })).toBe(false);
    expect(session.cards.ids()).toHaveLength(3);
  });

  it('leave other keys to the page', () => {
    const { press } = keyed();
    for (const key of ['j', 'Tab', ' ']) expect(press(key)).toBe(false);
    expect(press('ArrowDown', { altKey: true })).toBe(false);
  });
});
