import type { ArrangeNames, Arranging } from '../../../shared/board/arrange-groups';
import { boundsOf, type Rect } from '../../../shared/board/geometry';
import { moveEntries } from '../../../shared/board/place-operations';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import type { Camera } from '../camera';
import { FEW } from '../plane/drawn-set';
import { createSignal, type Signal } from '../signal';
import { type Proposal, propose } from './propose';

/** After others changed the board, the proposal is made anew once they paused so long (ms). */
const SETTLE_MS = 300;
/** Board units round what is proposed when it is shown. */
const MARGIN = 40;
/** The bar with the answer stands over the foot of the view: so much is kept free for it, as a share of the height. */
const FOOT = 0.16;

/** Cards on their way, all in one picture. */
export type Glide = {
  readonly from: ReadonlyMap<string, Rect>;
  readonly to: ReadonlyMap<string, Rect>;
};

/** Proposals of a tidy order in one window: nothing moves for others until one is kept. */
export interface BoardArranging {
  /** The proposal shown now; null for none. */
  readonly proposal: Pick<Signal<Proposal | null>, 'get' | 'subscribe'>;
  /** What is under way in one picture at the moment; null while nothing is. */
  readonly glide: Pick<Signal<Glide | null>, 'get' | 'subscribe'>;
  /** The cards are where they were going. */
  glided(): void;
  /**
   * Shows a proposal for all cards, or for `only` these, instead of the one before; false if there is
   * nothing to arrange.
   */
  propose(by: Arranging, names: ArrangeNames, only?: ReadonlySet<string> | null): boolean;
  /** [B68] Moves the cards there, as one step of undo. */
  keep(): void;
  /** Everything is where it was, the view too. */
  putBack(): void;
}

/** Whether there are too many cards to glide one by one: they are drawn in one picture on their way. */
function isFar({ after }: Proposal): boolean {
  return after.size > FEW;
}

/** Arranging on one board in one window. */
export function openArranging(
  session: Pick<BoardSession, 'cards' | 'objects' | 'step'>,
  view: Pick<BoardView, 'camera' | 'lifted' | 'touched' | 'index' | 'rectOf' | 'show' | 'glide'>,
): BoardArranging {
  const shown = createSignal<Proposal | null>(null);
  const glide = createSignal<Glide | null>(null);
  let names: ArrangeNames | null = null;
  let only: ReadonlySet<string> | null = null;
  let cameraBefore: Camera | null = null;
  let ends: (() => void)[] = [];
  let stale = false;
  let settle: ReturnType<typeof setTimeout> | undefined;

  function put(next: Proposal): void {
    stale = false;
    const last = shown.get();
    const from = last === null ? next.before : new Map([...next.before, ...last.after]);
    shown.set(next);
    glide.set(isFar(next) ? { from, to: next.after } : null);
    view.lifted.set(next.after);
  }

  function stop(): void {
    clearTimeout(settle);
    for (const end of ends) end();
    ends = [];
    cameraBefore = null;
    const last = shown.get();
    shown.set(null);
    glide.set(null);
    if (last !== null && view.lifted.get() === last.after) view.lifted.set(null);
  }

  function again(): void {
    const { by } = shown.get() ?? {};
    if (by === undefined || names === null) return;
    const next = propose(session, view, by, names, only);
    if (next === null) stop();
    else put(next);
  }

  /** Somebody takes hold of a card here: that ends the proposal. */
  function onLifted(): void {
    const last = shown.get();
    if (last === null || view.lifted.get() === last.after) return;
    stop();
  }

  function follow(): void {
    if (ends.length > 0) return;
    cameraBefore = view.camera.get();
    ends = [
      view.lifted.subscribe(onLifted),
      view.index.onChange(() => {
        stale = true;
        clearTimeout(settle);
        settle = setTimeout(again, SETTLE_MS);
      }),
    ];
  }

  return {
    proposal: shown,
    glide,
    glided: () => glide.set(null),
    propose: (by, nextNames, nextOnly = null) => {
      const next = propose(session, view, by, nextNames, nextOnly);
      if (next === null) return false;
      names = nextNames;
      only = nextOnly;
      put(next);
      follow();
      view.touched.set(true);
      const bounds = boundsOf([...next.after.values()]) ?? next.arrangement.bounds;
      const headings = next.arrangement.headings.map((heading) => ({ ...heading, height: 1 }));
      const all = boundsOf([bounds, ...headings]) ?? bounds;
      view.show(
        {
          x: all.x - MARGIN,
          y: all.y - MARGIN,
          width: all.width + 2 * MARGIN,
          height: (all.height + 2 * MARGIN) * (1 + FOOT),
        },
        true,
      );
      return true;
    },
    keep: () => {
      // What others did in the last moment is not yet in what is shown; it must not be covered.
      if (stale) again();
      const last = shown.get();
      if (last === null) return;
      for (const end of ends) end();
      ends = [];
      // First the board, then the picture: nothing jumps back in between.
      session.step((doc, origin) => moveEntries(doc, last.arrangement.places, origin));
      stop();
    },
    putBack: () => {
      const back = cameraBefore;
      const last = shown.get();
      stop();
      if (last !== null && isFar(last)) glide.set({ from: last.after, to: last.before });
      if (back !== null) view.glide(back);
    },
  };
}
