import type { Size } from '../../../shared/board/geometry';
import { grown, type Rect } from '../../../shared/board/geometry';
import { type Camera, seen } from '../camera';

/** No more entries than this are drawn as elements; a view of more shows the cheap drawing. */
export const MOST_DRAWN = 260;
/** Below this zoom words cannot be read: more than a few entries are marks on the cheap drawing. */
export const LEAST_READ_ZOOM = 0.3;
export const FEW = 80;
/** Below this zoom not even a heading can be made out. */
export const LEAST_DRAWN_ZOOM = 0.11;
/** So much of the view's larger side is drawn beyond its edges, so that a pan finds cards there. */
const BEYOND = 0.35;

export type Wanted = {
  /** What should be drawn as elements. */
  readonly ids: ReadonlySet<string>;
  /** Whether the cheap drawing has to stand in for what is not. */
  readonly far: boolean;
};

/**
 * What to draw as elements: everything near the view, as long as it is not too much or too small to
 * read, and `always` in any case (what is selected, edited or moved).
 */
export function wantedEntries(
  view: { readonly camera: Camera; readonly size: Size },
  within: (part: Rect) => readonly string[],
  always: ReadonlySet<string>,
): Wanted {
  const shown = seen(view.camera, view.size);
  if (view.size.width === 0) return { ids: always, far: false };
  const { zoom } = view.camera;
  if (zoom < LEAST_DRAWN_ZOOM) return { ids: always, far: true };
  const most = zoom < LEAST_READ_ZOOM ? FEW : MOST_DRAWN;
  const near = within(grown(shown, Math.max(shown.width, shown.height) * BEYOND));
  if (near.length <= most) return { ids: union(near, always), far: false };
  const inside = within(shown);
  return inside.length <= most
    ? { ids: union(inside, always), far: false }
    : { ids: always, far: true };
}

/** How many elements come and go in one step. */
export type Slices = { readonly come: number; readonly go: number };

/**
 * The next set of elements on the way to `wanted`: some of what is not wanted goes, some of what is
 * missing comes, what is in sight before the rest.
 */
export function nextDrawn(
  drawn: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  inSight: (id: string) => boolean,
  { come, go }: Slices,
): ReadonlySet<string> {
  const next = new Set(drawn);
  let gone = 0;
  for (const id of drawn) {
    if (wanted.has(id)) continue;
    if (gone === go) break;
    next.delete(id);
    gone += 1;
  }
  const missing = [...wanted].filter((id) => !next.has(id));
  if (missing.length > come) {
    const first = missing.filter(inSight);
    const rest = missing.filter((id) => !inSight(id));
    missing.splice(0, missing.length, ...first, ...rest);
  }
  for (const id of missing.slice(0, come)) next.add(id);
  return next;
}

function union(ids: readonly string[], more: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(ids);
  for (const id of more) all.add(id);
  return all;
}
