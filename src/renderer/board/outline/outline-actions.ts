import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { CardKind } from '../../../shared/board/card-kind';
import { setKind, setNameless } from '../../../shared/board/card-operations';
import type { LinkMeaning } from '../../../shared/board/link-meaning';
import { deleteLink } from '../../../shared/board/link-operations';
import { nameObject } from '../../../shared/board/object-operations';
import { deleteEntries, setLocked } from '../../../shared/board/place-operations';
import type { Reaction } from '../../../shared/board/reactions';
import { mayChangeId } from '../actions/action-parts';
import { toggleReaction } from '../actions/toggle-reaction';
import { cardOf, objectOf, placeOf } from '../board-entries';
import type { Signal } from '../signal';
import { entryElement } from '../targets';
import type { OutlineChoice, OutlineSheet, OutlineTarget } from './outline-choice';
import { moveInto, type WritingParts, writeArea, writeCard, writeLink } from './outline-writing';

/** What the actions of one outline in one window work on. */
export interface OutlineParts extends WritingParts {
  readonly choice: Signal<OutlineChoice>;
  readonly root: RefObject<HTMLElement | null>;
}

/** Everything a person can do in the outline. */
export type OutlineActions = ReturnType<typeof outlineActions>;

/** [B115] The actions of one outline; each change is one step of undo, and none breaks the board's rules. */
export function outlineActions(parts: OutlineParts) {
  const { session, permissions, choice, root } = parts;
  const choose = (part: Partial<OutlineChoice>) => choice.set({ ...choice.get(), ...part });
  const may = (id: string) => mayChangeId(parts, id);
  const isBroken = (id: string) => placeOf(session, id) === null;
  const composer = () => root.current?.querySelector<HTMLElement>('[data-testid="composer-text"]');

  /** The keyboard of a phone opens only for a field that is given the focus within the tap. */
  function aim(target: OutlineTarget | null): void {
    flushSync(() => choose({ target, sheet: null, editing: null }));
    composer()?.focus();
  }

  /** What had the focus when a sheet was opened: it gets it back. */
  let opener: Element | null = null;
  const show = (part: Pick<OutlineChoice, 'reading' | 'sheet'>) => {
    const { reading, sheet } = choice.get();
    const wasOpen = reading !== null || sheet !== null;
    if (!wasOpen) opener = root.current?.ownerDocument.activeElement ?? null;
    flushSync(() => choose(part));
    if (part.reading === null && part.sheet === null) focusAgain(root.current, opener);
  };

  return {
    open: (sheet: OutlineSheet | null) => show({ sheet, reading: null }),
    read: (reading: string | null) => show({ sheet: null, reading }),
    say: (said: string) => choose({ said }),
    aim,
    /** Brings a card or object into sight; the keys go along where they were in the outline. */
    goTo: (id: string) => choose({ goal: { id, focus: true }, sheet: null }),
    arrived: () => choose({ goal: null }),
    setCurrent: (current: string) => {
      if (choice.get().current !== current) choose({ current });
    },
    add: (kind: CardKind, text: string) => {
      const { target } = choice.get();
      const id = writeCard(parts, { kind, text, target });
      if (id === null) return;
      choose({
        // Several cards are often put into one area; an answer is one card.
        target: target?.to === 'area' ? target : null,
        goal: { id, focus: false },
        deleted: 0,
        said: 'Added',
      });
    },
    edit: (id: string): boolean => {
      const object = objectOf(session.objects.entry(id));
      if (!may(id)) return false;
      if (object?.type === 'area' || object?.type === 'image') {
        choose({ sheet: { what: 'name', id, moves: null } });
        return true;
      }
      if (cardOf(session.cards.entry(id)) === null && object?.type !== 'text') return false;
      session.endStep();
      flushSync(() => choose({ editing: id, sheet: null, deleted: 0 }));
      root.current?.querySelector<HTMLElement>('.hb-editor')?.focus();
      return true;
    },
    /** Ends editing and keeps the words. */
    letGo: (): boolean => {
      const { editing } = choice.get();
      if (editing === null) return false;
      session.endStep();
      flushSync(() => choose({ editing: null }));
      entryElement(root.current, editing)?.focus({ preventScroll: true });
      return true;
    },
    /** From the field for a new card back to the rows. */
    leave: () => {
      flushSync(() => choose({ target: null }));
      focusAgain(root.current, null);
    },
    compose: () => aim(choice.get().target),
    remove: (ids: readonly string[]): boolean => {
      const gone = ids.filter((id) => (isBroken(id) ? permissions.cards : may(id)));
      if (gone.length === 0) return false;
      session.step((doc, origin) => deleteEntries(doc, gone, origin));
      choose({ sheet: null, editing: null, deleted: choice.get().deleted + gone.length });
      return true;
    },
    setKind: (id: string, kind: CardKind) => {
      if (may(id)) session.step((doc, origin) => setKind(doc, id, kind, origin));
    },
    setNameless: (id: string, nameless: boolean) => {
      if (may(id)) session.step((doc, origin) => setNameless(doc, id, nameless, origin));
    },
    setLocked: (id: string, locked: boolean) => {
      if (permissions.isFacilitator) {
        session.step((doc, origin) => setLocked(doc, [id], locked, origin));
      }
    },
    react: (id: string, reaction: Reaction): boolean => toggleReaction(parts, id, reaction),
    link: (from: string, meaning: LinkMeaning, to: string) => {
      if (!writeLink(parts, { from, to, meaning })) return;
      choose({ sheet: null, goal: { id: from, focus: true }, said: 'Linked' });
    },
    unlink: (link: string) => {
      if (permissions.cards) session.step((doc, origin) => deleteLink(doc, link, origin));
    },
    moveTo: (id: string, area: string | null) => {
      if (!moveInto(parts, id, area)) return;
      choose({ sheet: null, goal: { id, focus: true }, said: 'Moved' });
    },
    /** Names an area or a picture; with null makes an area, and moves something there if told. */
    name: (id: string | null, name: string, moves: string | null) => {
      if (id !== null) {
        if (may(id)) session.step((doc, origin) => nameObject(doc, id, name, origin));
        choose({ sheet: null, goal: { id, focus: true } });
        return;
      }
      const made = writeArea(parts, name);
      if (made === null) return;
      if (moves !== null) moveInto(parts, moves, made);
      choose({ sheet: null, goal: { id: moves ?? made, focus: true } });
    },
    hideHint: () => {
      choose({ deleted: 0 });
      return true;
    },
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
  };

  function takeBack(way: 'undo' | 'redo'): boolean {
    if (!permissions.cards) return false;
    const done = session[way]();
    const word = way === 'undo' ? 'Undone' : 'Redone';
    choose({ deleted: 0, said: done ? word : `Nothing to ${way}` });
    return true;
  }
}

/** Gives the keys back to what had them, or to the row they were at. */
function focusAgain(root: HTMLElement | null, opener: Element | null): void {
  const isThere = opener instanceof HTMLElement && opener.isConnected && root?.contains(opener);
  const target = isThere
    ? opener
    : root?.querySelector<HTMLElement>('[data-row-focus][tabindex="0"]');
  target?.focus({ preventScroll: true });
}
