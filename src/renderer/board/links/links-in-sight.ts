import { boundsOf, grown, type Rect, touches } from '../../../shared/board/geometry';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { seen } from '../camera';
import { wantedEntries } from '../plane/drawn-set';
import type { EntryIndex } from '../plane/entry-index';

/** More links than this in one view cannot be told apart; those with a card in sight come first. */
export const MOST_LINKS = 600;
/** Board units a link may swing out beside its cards. */
const SWING = 120;
/** So much of the view's larger side is drawn beyond its edges. */
const BEYOND = 0.25;
const NONE: readonly string[] = [];
const NO_IDS: ReadonlySet<string> = new Set();

/** As much of a view as tells what is in sight. */
export type Sight = Pick<BoardView, 'camera' | 'size'> & {
  readonly index: Pick<EntryIndex, 'within'>;
};

/** Whether cards are drawn cheaply now, and so links are as straight lines between them. */
export function linksAreFar(view: Sight): boolean {
  const state = { camera: view.camera.get(), size: view.size.get() };
  return wantedEntries(state, view.index.within, NO_IDS).far;
}

/** The ids of the links to draw as elements, in their order; none where they are drawn cheaply. */
export function linksInSight(
  { links }: Pick<BoardSession, 'links'>,
  view: Sight & Pick<BoardView, 'rectOf'>,
): readonly string[] {
  if (links.all().length === 0 || view.size.get().width === 0 || linksAreFar(view)) return NONE;
  const shown = seen(view.camera.get(), view.size.get());
  const part = grown(shown, Math.max(shown.width, shown.height) * BEYOND);
  const through: string[] = [];
  const ending: string[] = [];
  for (const { id, from, to } of links.all()) {
    const [a, b] = [view.rectOf(from), view.rectOf(to)];
    if (a === null || b === null) continue;
    if (touches(a, part) || touches(b, part)) ending.push(id);
    else if (touches(around(a, b), part)) through.push(id);
  }
  return [...ending, ...through].slice(0, MOST_LINKS);
}

/** Some of what is missing comes at a time, so that no frame is late; what is not wanted goes at once. */
export function nextLinks(
  drawn: readonly string[],
  wanted: readonly string[],
  come: number,
): readonly string[] {
  const wants = new Set(wanted);
  const has = new Set(drawn);
  const stays = drawn.filter((id) => wants.has(id));
  const comes = wanted.filter((id) => !has.has(id)).slice(0, come);
  return comes.length === 0 && stays.length === drawn.length ? drawn : [...stays, ...comes];
}

function around(a: Rect, b: Rect): Rect {
  return grown(boundsOf([a, b]) ?? a, SWING);
}
