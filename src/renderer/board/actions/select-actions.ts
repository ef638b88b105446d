import { flushSync } from 'react-dom';
import { type Choice, NOTHING_CHOSEN, onlySelected, type Tool } from '../board-choice';
import { cardOf, objectOf, placeOf } from '../board-entries';
import { entryElement } from '../targets';
import { type ActionParts, choose, focusPlane, mayChangeId } from './action-parts';

/** How a press adds to what is selected. */
export type SelectMode = 'only' | 'add' | 'toggle';

export interface SelectActions {
  setTool(tool: Tool): boolean;
  setInk(ink: Choice['ink']): void;
  select(ids: readonly string[], mode?: SelectMode): void;
  /** From now on each tap adds to what is selected, or not any more. */
  selectSeveral(adds: boolean): boolean;
  selectAll(): boolean;
  selectLink(id: string | null): void;
  /** Opens the words of an entry to write; false if it has none, or may not be changed. */
  edit(id: string): boolean;
  read(id: string | null): void;
  /** Ends editing and keeps the words; without editing, lets go of tool and selection. */
  letGo(): boolean;
  /** Goes to the field for a new card. */
  compose(): boolean;
}

/** What is chosen on the board, and what is open. */
export function selectActions(parts: ActionParts): SelectActions {
  const { session, view, choice, board } = parts;

  /** A group is chosen as one. */
  function withGroups(ids: readonly string[]): readonly string[] {
    const groups = new Set(ids.flatMap((id) => placeOf(session, id)?.group ?? []));
    if (groups.size === 0) return ids;
    const all = [...session.cards.ids(), ...session.objects.ids()];
    const members = all.filter((id) => groups.has(placeOf(session, id)?.group ?? ''));
    return [...new Set([...ids, ...members])];
  }

  return {
    setTool: (tool) => {
      if (choice.get().editing !== null) session.endStep();
      const only = onlySelected(choice.get());
      const linkFrom =
        tool === 'link' && only !== null && cardOf(session.cards.entry(only)) !== null
          ? only
          : null;
      const keeps = tool === 'select' || linkFrom !== null;
      choose(parts, {
        tool,
        linkFrom,
        editing: null,
        ...(keeps ? {} : { selected: NONE, adds: false, link: null }),
      });
      return true;
    },
    setInk: (ink) => choose(parts, { ink }),
    select: (ids, mode = 'only') => {
      const { selected, editing, adds } = choice.get();
      const chosen = withGroups(ids);
      const next = new Set(mode === 'only' ? [] : selected);
      const isAllIn = chosen.every((id) => next.has(id));
      for (const id of chosen) {
        if (mode === 'toggle' && isAllIn) next.delete(id);
        else next.add(id);
      }
      const stays = editing !== null && next.size === 1 && next.has(editing);
      if (editing !== null && !stays) session.endStep();
      choose(parts, {
        selected: next,
        adds: adds && mode !== 'only' && next.size > 0,
        link: null,
        editing: stays ? editing : null,
      });
    },
    selectSeveral: (adds) => {
      choose(parts, { adds });
      return true;
    },
    selectAll: () => {
      choose(parts, {
        selected: new Set([...session.cards.ids(), ...session.objects.ids()]),
        link: null,
        editing: null,
      });
      return true;
    },
    selectLink: (link) =>
      choose(parts, {
        tool: 'select',
        linkFrom: null,
        link,
        selected: NONE,
        adds: false,
        editing: null,
      }),
    edit: (id) => {
      const hasWords =
        cardOf(session.cards.entry(id)) !== null ||
        ['text', 'area', 'image'].includes(objectOf(session.objects.entry(id))?.type ?? '');
      if (!hasWords || !mayChangeId(parts, id)) return false;
      session.endStep();
      view.touched.set(true);
      // At once, so that focus falls within the tap: phones open their keyboard only then.
      flushSync(() =>
        choose(parts, {
          tool: 'select',
          selected: new Set([id]),
          adds: false,
          link: null,
          editing: id,
          deleted: 0,
          lost: null,
        }),
      );
      view.reveal(id);
      return true;
    },
    read: (reading) => choose(parts, { reading }),
    letGo: () => {
      const { editing, tool } = choice.get();
      if (editing === null) {
        if (tool === 'select')
          choose(parts, { selected: NONE, adds: false, link: null, deleted: 0, lost: null });
        else choose(parts, { tool: 'select', linkFrom: null });
        focusPlane(parts);
        return true;
      }
      session.endStep();
      flushSync(() => choose(parts, { editing: null }));
      entryElement(board.current, editing)?.focus({ preventScroll: true });
      return true;
    },
    compose: () => {
      const field = board.current?.querySelector<HTMLElement>('[data-testid="composer-text"]');
      choose(parts, { tool: 'select', selected: NONE, adds: false, link: null, editing: null });
      field?.focus({ preventScroll: true });
      return field !== null && field !== undefined;
    },
  };
}

const NONE = NOTHING_CHOSEN.selected;
