import { nearest, type WalkDirection } from '../../../shared/board/nearest';
import { boxesOf, readingOrder } from '../reading-order';
import { entryElement } from '../targets';
import { type ActionParts, choose } from './action-parts';

export interface WalkActions {
  /** Goes to the nearest entry in that direction; to the first where none is selected. */
  walk(direction: WalkDirection, adds?: boolean): boolean;
  /** Goes on in the order the board is read, areas with what is in them; round at the ends. */
  walkOn(step: 1 | -1, adds?: boolean): boolean;
  /** Goes to the next card that is linked with this one, one after the other. */
  walkLink(step: 1 | -1): boolean;
  /** Selects the entry, besides what is selected already if it `adds`, shows it, and gives it the keyboard. */
  goTo(id: string, adds?: boolean): boolean;
}

/** Going from entry to entry by keys. */
export function walkActions(parts: ActionParts): WalkActions {
  const { session, view, choice, board } = parts;
  /** From which card links are followed, and which of them was last. */
  let links: { readonly from: string; readonly at: number; readonly to: string } | null = null;

  const current = () => [...choice.get().selected].at(-1) ?? null;
  const order = () => readingOrder(session, view).map(({ id }) => id);

  function goTo(id: string | null | undefined, adds = false): boolean {
    if (id === null || id === undefined || view.rectOf(id) === null) return false;
    const { tool, selected } = choice.get();
    // The last of them is where the walk goes on.
    const others = adds && tool !== 'link' ? [...selected].filter((one) => one !== id) : [];
    choose(parts, {
      // A link is made by walking to the other card.
      tool: tool === 'link' ? tool : 'select',
      selected: new Set([...others, id]),
      link: null,
      editing: null,
    });
    view.touched.set(true);
    view.reveal(id);
    // It is drawn in the next frame where it was too far away to be.
    const focus = (tries: number) => {
      const element = entryElement(board.current, id);
      if (element !== null) element.focus({ preventScroll: true });
      else if (tries > 0) requestAnimationFrame(() => focus(tries - 1));
    };
    focus(10);
    return true;
  }

  return {
    goTo,
    walk: (direction, adds) => {
      const from = current();
      return goTo(
        from === null ? order()[0] : nearest(boxesOf(session, view), from, direction),
        adds,
      );
    },
    walkOn: (step, adds) => {
      const ids = order();
      const from = current();
      const at = from === null ? -1 : ids.indexOf(from);
      const next = at === -1 && step === -1 ? ids.length - 1 : at + step;
      return goTo(ids[(next + ids.length) % Math.max(1, ids.length)], adds);
    },
    walkLink: (step) => {
      const here = current();
      if (here === null) return false;
      const goesOn = links?.to === here;
      const from = goesOn && links !== null ? links.from : here;
      const ends = session.links
        .ofCard(from)
        .map((link) => (link.from === from ? link.to : link.from));
      if (ends.length === 0) return false;
      const last = goesOn && links !== null ? links.at : step === 1 ? -1 : 0;
      const at = (last + step + ends.length) % ends.length;
      const to = ends[at];
      if (to === undefined) return false;
      links = { from, at, to };
      return goTo(to);
    },
  };
}
