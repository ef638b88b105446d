/// <reference path="./yauzl.d.ts" />
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The entries of an archive by path, read by yauzl, which checks sizes and checksums. */
export async function entriesOf(archive: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const file = await fromBufferPromise(archive, { lazyEntries: true });
  const entries = new Map<string, Buffer>();
  for await (const entry of file.eachEntry()) {
    entries.set(entry.fileName, await buffer(await file.openReadStreamPromise(entry)));
  }
  return entries;
}
