import * as Y from 'yjs';

/** Nobody writes so much: beyond it Yjs's numbers come near those that it can write and not read again. */
const FURTHEST_CLOCK = 2 ** 40;
const LARGEST_CLIENT = 2 ** 32;

/** As much (bytes) may wait for something that it builds on; Yjs goes through all of it each time. */
const MOST_WAITING = 512 * 1024;

/**
 * [R9] Throws for an update that Yjs would take in to its own harm. Yjs makes room for as many parts as an
 * update says it has before it reads them: seven bytes cost 256 MB. And a part that reaches to the last
 * number there is makes a document that nobody can read any more.
 */
export function requireSound(update: Uint8Array): void {
  // Reads part by part, and ends where the bytes end.
  const { structs, ds } = Y.decodeUpdate(update);
  for (const { id, length } of structs) requireRange(id.client, id.clock, length);
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) requireRange(client, clock, len);
  }
}

function requireRange(client: number, clock: number, length: number): void {
  if (client < LARGEST_CLIENT && clock + length < FURTHEST_CLOCK) return;
  throw new Error('An update reaches further than anybody can write.');
}

/** Takes updates of a file into a document. Throws for one that is none, or not sound. */
export function takeIn(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  for (const update of updates) {
    requireSound(update);
    Y.applyUpdate(doc, update, 'disk');
  }
}

/**
 * [R9] Lets go of what waits in a document for something that has not come, if that is too much; whether it
 * was. Whoever has what was missing can be asked for all of it.
 */
export function boundWaiting({ store }: Y.Doc): boolean {
  if ((store.pendingStructs?.update.length ?? 0) <= MOST_WAITING) return false;
  store.pendingStructs = null;
  return true;
}
