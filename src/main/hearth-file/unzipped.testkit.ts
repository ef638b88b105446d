import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
// @ts-expect-error it comes without types; what is used of it stands below
import { fromBufferPromise } from 'yauzl';

type Entry = { readonly fileName: string };
type Zip = {
  readonly eachEntry: () => AsyncIterable<Entry>;
  readonly openReadStreamPromise: (entry: Entry) => Promise<Readable>;
};

/** What somebody else's unzipper finds in a zip, and refuses as hostile. */
export async function unzipped(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip: Zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return found;
}
