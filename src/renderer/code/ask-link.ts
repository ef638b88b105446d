import { CODE_PATH } from '../../shared/protocol/paths';
import { askWithCode, readCodeAnswer } from '../../shared/seal/code-exchange';

/** What asking for the link with a code came to. */
export type Asked =
  | { readonly type: 'link'; readonly path: string }
  | { readonly type: 'otherCode' | 'tooMany' | 'switchedOff' | 'noAnswer' };

/** Where a link leads from here: what the host gives goes nowhere else. */
const LINK = /^\/s\/[A-Za-z0-9_-]{22}\/#[A-Za-z0-9_-]{22}$/u;

/** Asks the host for the link. One try; neither the code nor the link travels so that others could read it. */
export async function askLink(code: string): Promise<Asked> {
  const asking = askWithCode(code, crypto.getRandomValues(new Uint8Array(48)));
  const answer = await fetch(CODE_PATH, {
    method: 'POST',
    body: new URLSearchParams(asking.question),
    cache: 'no-store',
  }).catch(() => null);
  if (answer?.status === 429) return { type: 'tooMany' };
  if (answer?.status === 403) return { type: 'switchedOff' };
  const told = answer?.ok === true ? readCodeAnswer(await answer.text()) : null;
  if (told === null) return { type: 'noAnswer' };
  const path = asking.read(told);
  return path !== null && LINK.test(path) ? { type: 'link', path } : { type: 'otherCode' };
}
