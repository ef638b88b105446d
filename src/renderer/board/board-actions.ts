import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { CardKind } from '../../shared/board/card-kind';
import { addCard, setKind } from '../../shared/board/card-operations';
import { CARD_GAP, CARD_WIDTH, guessHeight } from '../../shared/board/card-size';
import { findFreePlace } from '../../shared/board/free-place';
import { deleteEntries, moveEntries } from '../../shared/board/place-operations';
import { type Choice, NOTHING_CHOSEN } from './board-choice';
import { cardOf } from './board-entries';
import type { BoardSession } from './board-store';
import type { BoardView } from './board-view';
import { middle, panned, ZOOM_MIN, zoomedTo } from './camera';
import { randomId } from './random-id';
import type { Signal } from './signal';
import { cardElement } from './targets';

const ZOOM_STEP = 1.3;

/** Everything a person can do on the board. Those of a key tell whether they did something. */
export interface BoardActions {
  select(id: string | null): void;
  edit(id: string): boolean;
  read(id: string | null): void;
  add(kind: CardKind, text: string): void;
  setKind(id: string, kind: CardKind): void;
  remove(id: string): boolean;
  nudgeCard(id: string, dx: number, dy: number): boolean;
  undo(): boolean;
  redo(): boolean;
  /** Ends editing and keeps the card; without editing, clears the selection. */
  letGo(): boolean;
  compose(): boolean;
  pan(dx: number, dy: number): boolean;
  zoom(direction: 1 | -1): boolean;
  fit(): boolean;
  hideHint(): void;
}

export interface ActionParts {
  readonly session: BoardSession;
  readonly view: BoardView;
  readonly choice: Signal<Choice>;
  readonly board: RefObject<HTMLElement | null>;
  readonly mayEdit: boolean;
}

/** The actions on one board in one window. */
export function boardActions({ session, view, choice, board, mayEdit }: ActionParts): BoardActions {
  const choose = (part: Partial<Choice>) => choice.set({ ...choice.get(), ...part });
  const readable = (id: string) => cardOf(session.cards.entry(id));
  const focus = (element: HTMLElement | null | undefined) =>
    element?.focus({ preventScroll: true });
  const focusViewport = () => focus(board.current?.querySelector<HTMLElement>('.hb-viewport'));

  return {
    select: (selected) => {
      const { editing } = choice.get();
      if (editing !== null && editing !== selected) session.endStep();
      choose({ selected, editing: editing === selected ? editing : null });
    },
    edit: (id) => {
      if (!mayEdit || readable(id) === null) return false;
      session.endStep();
      view.touched.set(true);
      // At once, so that focus falls within the tap: phones open their keyboard only then.
      flushSync(() => choose({ selected: id, editing: id, deleted: 0 }));
      view.reveal(id);
      return true;
    },
    read: (reading) => choose({ reading }),
    add: (kind, text) => {
      const size = { width: CARD_WIDTH, height: guessHeight(text) };
      const around = middle(view.camera.get(), view.size.get());
      const id = randomId();
      const at = findFreePlace(view.rects(), size, around, CARD_GAP);
      const by = { author: session.author, turn: session.turn() };
      session.step((doc, origin) => addCard(doc, { id, kind, text, ...at, ...by }, origin));
      choose({ deleted: 0 });
      view.reveal(id);
    },
    setKind: (id, kind) => {
      session.step((doc, origin) => setKind(doc, id, kind, origin));
    },
    remove: (id) => {
      if (!mayEdit || session.cards.entry(id) === undefined) return false;
      session.step((doc, origin) => deleteEntries(doc, [id], origin));
      choice.set({ ...NOTHING_CHOSEN, deleted: choice.get().deleted + 1 });
      focusViewport();
      return true;
    },
    nudgeCard: (id, dx, dy) => {
      const card = readable(id);
      if (!mayEdit || card === null) return false;
      view.touched.set(true);
      const to = new Map([[id, { x: card.x + dx, y: card.y + dy }]]);
      session.more((doc, origin) => moveEntries(doc, to, origin));
      view.reveal(id);
      return true;
    },
    undo: () => {
      if (!mayEdit) return false;
      session.undo();
      choose({ deleted: 0 });
      return true;
    },
    redo: () => {
      if (!mayEdit) return false;
      session.redo();
      choose({ deleted: 0 });
      return true;
    },
    letGo: () => {
      const { editing } = choice.get();
      if (editing === null) {
        choose({ selected: null, deleted: 0 });
        focusViewport();
        return true;
      }
      session.endStep();
      flushSync(() => choose({ editing: null }));
      focus(cardElement(board.current, editing));
      return true;
    },
    compose: () => {
      const field = board.current?.querySelector<HTMLElement>('[data-testid="composer-text"]');
      choose({ selected: null, editing: null });
      focus(field);
      return field !== null && field !== undefined;
    },
    pan: (dx, dy) => {
      view.touched.set(true);
      view.glide(panned(view.camera.get(), dx, dy));
      return true;
    },
    zoom: (direction) => {
      const { width, height } = view.size.get();
      const camera = view.camera.get();
      view.touched.set(true);
      const at = { x: width / 2, y: height / 2 };
      view.glide(zoomedTo(camera, camera.zoom * ZOOM_STEP ** direction, at));
      return true;
    },
    fit: () => {
      view.touched.set(true);
      view.fit(ZOOM_MIN, true);
      return true;
    },
    hideHint: () => choose({ deleted: 0 }),
  };
}
