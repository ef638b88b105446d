/** The part of yauzl that the tests read archives with; it comes without types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  type Entry = { readonly fileName: string };
  export function fromBufferPromise(
    buffer: Buffer,
    options: { readonly lazyEntries: true },
  ): Promise<{
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  }>;
}
