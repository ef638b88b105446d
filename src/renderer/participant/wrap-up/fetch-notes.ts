import { parseJson } from '../../../shared/protocol/parse';
import { type PhoneNotes, phoneNotes } from '../../../shared/protocol/wrap-up';
import type { Refused } from '../open-requests';
import type { WrapUpLine } from './wrap-up-line';

/** The notes as this page has them, and under which number they were offered. */
export type FetchedNotes = PhoneNotes & { readonly revision: number };
export type Fetching = { readonly ok: true; readonly notes: FetchedNotes } | Refused;

/** How often in a row the host may ask for patience. */
const MOST_WAITS = 10;
const WAIT_MS = 700;
const UNREADABLE: Refused = {
  ok: false,
  code: 'unreadable',
  message: 'The notes did not arrive whole.',
};

/**
 * [H132] Fetches the notes piece by piece: each is asked for when the one before has come, so that a slow phone
 * has one on its way and no more.
 *
 * @param revision the number under which they are offered
 * @param onProgress told how much has come, from 0 to 1
 * @param wait resolves after so many ms
 */
export async function fetchNotes(
  ask: WrapUpLine['ask'],
  revision: number,
  onProgress: (share: number) => void,
  wait: (ms: number) => Promise<void>,
): Promise<Fetching> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let waits = 0;
  for (;;) {
    const answer = await ask({ revision, piece: pieces.length });
    if (!answer.ok) {
      if (answer.code !== 'tooMany' || waits === MOST_WAITS) return answer;
      waits += 1;
      await wait(WAIT_MS);
      continue;
    }
    waits = 0;
    pieces.push(answer.bytes);
    onProgress(pieces.length / answer.of);
    if (pieces.length < answer.of) continue;
    const read = parseJson(phoneNotes, await unpacked(pieces).catch(() => ''));
    return read.ok ? { ok: true, notes: { ...read.value, revision } } : UNREADABLE;
  }
}

async function unpacked(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const stream = new Blob([...pieces]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).text();
}
