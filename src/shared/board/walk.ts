import { type AreaBox, membership } from './area-members';
import { type Box, byId } from './box';

/** One stop when the board is read from beginning to end. */
export type WalkStep = {
  readonly id: string;
  /** The area it belongs to; null for none. */
  readonly within: string | null;
  /** How many areas it lies in. */
  readonly depth: number;
  readonly isArea: boolean;
};

/**
 * [B64] The order in which the board is read: areas first, each followed by what lies in it, then
 * the rest; side by side in rows from top to bottom, each from left to right. Everything once.
 */
export function walk(areas: readonly AreaBox[], entries: readonly Box[]): readonly WalkStep[] {
  const owners = membership(areas, entries);
  const areasOf = byOwner(areas, owners);
  const entriesOf = byOwner(entries, owners);
  const steps: WalkStep[] = [];
  const visit = (within: string | null, depth: number): void => {
    const inside = inRows(entriesOf.get(within) ?? []);
    const step = ({ id }: Box, isArea: boolean) => steps.push({ id, within, depth, isArea });
    // Inside an area its own cards come before the areas in it: they are what it is about.
    if (within !== null) for (const entry of inside) step(entry, false);
    for (const area of inRows(areasOf.get(within) ?? [])) {
      step(area, true);
      visit(area.id, depth + 1);
    }
    if (within === null) for (const entry of inside) step(entry, false);
  };
  visit(null, 0);
  return steps;
}

/**
 * Boxes in rows from top to bottom, each from left to right. A row takes in what begins above the
 * middle of its highest box.
 */
export function inRows<B extends Box>(boxes: readonly B[]): readonly B[] {
  const fromTop = [...boxes].sort((a, b) => a.y - b.y || a.x - b.x || byId(a, b));
  const rows: B[] = [];
  let row: B[] = [];
  let ends = Number.NEGATIVE_INFINITY;
  const close = () => rows.push(...row.sort((a, b) => a.x - b.x || a.y - b.y || byId(a, b)));
  for (const box of fromTop) {
    if (box.y >= ends) {
      close();
      row = [];
      ends = box.y + Math.max(1, box.height / 2);
    }
    row.push(box);
  }
  close();
  return rows;
}

function byOwner<B extends Box>(
  boxes: readonly B[],
  owners: ReadonlyMap<string, string>,
): ReadonlyMap<string | null, readonly B[]> {
  const sorted = new Map<string | null, B[]>();
  for (const box of boxes) {
    const owner = owners.get(box.id) ?? null;
    const list = sorted.get(owner);
    if (list === undefined) sorted.set(owner, [box]);
    else list.push(box);
  }
  return sorted;
}
