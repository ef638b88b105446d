import type { Tool } from '../board-choice';
import { entryIdAt, isControl } from '../targets';

/** What a press on the plane takes hold of. */
export type Grip =
  | { readonly kind: 'none' }
  /** The plane is moved. */
  | { readonly kind: 'plane' }
  /** A frame is drawn that selects what it touches. */
  | { readonly kind: 'marquee' }
  | { readonly kind: 'entry'; readonly id: string }
  /** A corner or edge of the frame round what is selected. */
  | { readonly kind: 'handle'; readonly handle: string }
  /** The dot from which a link is drawn. */
  | { readonly kind: 'link'; readonly from: string }
  /** A new area is drawn. */
  | { readonly kind: 'area' };

export type Press = {
  readonly target: EventTarget | null;
  readonly isTouch: boolean;
  /** The middle button, or Space held. */
  readonly movesPlane: boolean;
};

/** What a press means with this tool; a finger on the ground always moves the plane. */
export function gripOf(
  { target, isTouch, movesPlane }: Press,
  tool: Tool,
  selected: ReadonlySet<string>,
): Grip {
  if (isControl(target)) return { kind: 'none' };
  // A link is chosen by its own click.
  if (attributeAt(target, 'data-link-id') !== null) return { kind: 'none' };
  if (movesPlane || tool === 'hand') return { kind: 'plane' };
  const handle = attributeAt(target, 'data-handle');
  if (handle !== null) return { kind: 'handle', handle };
  const linkFrom = attributeAt(target, 'data-link-from');
  if (linkFrom !== null) return { kind: 'link', from: linkFrom };
  const id = entryIdAt(target);
  if (tool === 'link' && id !== null) return { kind: 'link', from: id };
  if (tool === 'area') return { kind: 'area' };
  // An area's ground lets through to the plane, unless it is the area that is meant.
  const isGround = target instanceof Element && target.matches('.hb-area, [data-type="area"]');
  if (id !== null && (!isGround || selected.has(id))) return { kind: 'entry', id };
  return isTouch ? { kind: 'plane' } : { kind: 'marquee' };
}

function attributeAt(target: EventTarget | null, name: string): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest(`[${name}]`)?.getAttribute(name) ?? null;
}
