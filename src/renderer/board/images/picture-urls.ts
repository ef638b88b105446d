import type { ImageMime } from '../../../shared/board/object';

type Held = { readonly url: string; users: number };

const held = new Map<Uint8Array, Held>();

/** An address for the bytes of a picture. There is one for the same bytes, until the last user gives it back. */
export function takeUrl(data: Uint8Array, mime: ImageMime): string {
  const known = held.get(data);
  if (known !== undefined) {
    known.users += 1;
    return known.url;
  }
  // A copy: what Y.js gives may lie in memory that is shared, which no Blob takes.
  const url = URL.createObjectURL(new Blob([new Uint8Array(data)], { type: mime }));
  held.set(data, { url, users: 1 });
  return url;
}

/** Gives an address back; after the last, the browser forgets it. */
export function giveBackUrl(data: Uint8Array): void {
  const known = held.get(data);
  if (known === undefined) return;
  known.users -= 1;
  if (known.users > 0) return;
  held.delete(data);
  URL.revokeObjectURL(known.url);
}

/** How many addresses are in use. */
export function urlsInUse(): number {
  return held.size;
}
