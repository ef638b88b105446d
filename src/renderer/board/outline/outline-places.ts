import {
  type AreaBox,
  areaAtPoint,
  membership,
  topmostFirst,
} from '../../../shared/board/area-members';
import { type AreaPlace, placeInArea } from '../../../shared/board/area-place';
import { type Box, middleOf } from '../../../shared/board/box';
import { CARD_GAP } from '../../../shared/board/card-size';
import { findFreePlace } from '../../../shared/board/free-place';
import {
  boundsOf,
  grown,
  type Point,
  type Rect,
  type Size,
  touches,
} from '../../../shared/board/geometry';
import { cardPlace, objectPlace } from '../../../shared/board/guess-size';
import { cardOf, objectOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import { mayChange, type Permissions } from '../permissions';

/** How far round a place (board units) what stands there is looked at. */
const AROUND = 4_000;
/** Board units: of an area made in the outline. */
const NEW_AREA = { width: 560, height: 420 };
const AREA_GAP = 48;

type Stores = Pick<BoardSession, 'cards' | 'objects'>;

/** Everything readable on the board by its place. */
export type Ground = { readonly areas: readonly AreaBox[]; readonly entries: readonly Box[] };

/** Where a card goes; `area` is made so large first, where it is not null. */
export type Landing = { readonly at: Point; readonly area: Box | null };

/** The places of all areas and entries, as far as they are known without drawing them. */
export function groundOf({ cards, objects }: Stores): Ground {
  const entries: Box[] = cards.ids().flatMap((id) => {
    const card = cardOf(cards.entry(id));
    return card === null ? [] : [{ id, ...cardPlace(card) }];
  });
  const areas: AreaBox[] = [];
  for (const id of objects.ids()) {
    const object = objectOf(objects.entry(id));
    if (object === null) continue;
    const box = { id, ...objectPlace(object) };
    if (object.type === 'area') areas.push({ ...box, z: object.z });
    else entries.push(box);
  }
  return { areas, entries };
}

/** [B114] A place outside of all areas near a point; near the other loose cards unless told. */
export function looseLanding({ areas, entries }: Ground, size: Size, near?: Point): Landing {
  const owners = membership(areas, entries);
  const loose = boundsOf(entries.filter(({ id }) => !owners.has(id)));
  const all = boundsOf([...areas, ...entries]);
  const beside = all === null ? { x: 0, y: 0 } : { x: all.x + all.width + AREA_GAP, y: all.y };
  const around = near ?? (loose === null ? middleOf({ ...size, ...beside }) : middleOf(loose));
  const close = grown({ ...around, width: 0, height: 0 }, AROUND);
  const taken = [...areas, ...entries].filter((rect) => touches(rect, close));
  return { at: findFreePlace(taken, size, around, CARD_GAP), area: null };
}

/** [B114] A place in an area, near a point if one is told; null if that area is gone. */
export function areaLanding(
  { areas, entries }: Ground,
  id: string,
  size: Size,
  { near = null, mayGrow }: { readonly near?: Point | null; readonly mayGrow: boolean },
): Landing | null {
  const area = areas.find((one) => one.id === id);
  if (area === undefined) return null;
  const fromTop = [...areas].sort(topmostFirst);
  const over = fromTop.slice(0, fromTop.indexOf(area)).filter((one) => touches(one, area));
  const owners = membership(areas, entries);
  const isIn = (one: Box) => owners.get(one.id) === id || touches(one, area);
  const place: AreaPlace = placeInArea({
    area,
    inside: [...over, ...entries.filter(isIn)],
    outside: [...areas.filter((one) => one !== area && !over.includes(one)), ...entries].filter(
      (one) => owners.get(one.id) !== id && !holdsAll(one, area),
    ),
    size,
    gap: CARD_GAP,
    near,
    mayGrow,
  });
  return { at: place.at, area: place.area === area ? null : { id, ...boxOf(place.area) } };
}

/** [B114] A place for a card that follows another: below it, in its area if it is in one. */
export function followingLanding(
  ground: Ground,
  head: Rect,
  size: Size,
  mayGrow: (area: string) => boolean,
): Landing {
  const near = {
    x: head.x + size.width / 2,
    y: head.y + head.height + CARD_GAP + size.height / 2,
  };
  const area = areaAtPoint(ground.areas, middleOf(head));
  const inside =
    area === null ? null : areaLanding(ground, area, size, { near, mayGrow: mayGrow(area) });
  return inside ?? looseLanding(ground, size, near);
}

/** A free place for a new area, below what there is. */
export function newAreaPlace({ areas, entries }: Ground): Rect {
  const all = boundsOf([...areas, ...entries]);
  const around =
    all === null
      ? { x: 0, y: 0 }
      : {
          x: all.x + NEW_AREA.width / 2,
          y: all.y + all.height + AREA_GAP + NEW_AREA.height / 2,
        };
  return { ...findFreePlace([...areas, ...entries], NEW_AREA, around, AREA_GAP), ...NEW_AREA };
}

/** Whether this person may make an area larger. */
export function mayGrowArea({ objects }: Stores, permissions: Permissions, id: string): boolean {
  const area = objectOf(objects.entry(id));
  return area !== null && mayChange(permissions, { isCard: false, locked: area.locked });
}

function holdsAll(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

function boxOf({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height };
}
