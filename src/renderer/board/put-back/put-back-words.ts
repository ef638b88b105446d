import type { BrokenRule, PutBackNotice } from '../../../shared/protocol/put-back';

const SENTENCES: Record<BrokenRule, string> = {
  read: 'The board is read only now. What you changed was put back.',
  cards: 'Only cards can be changed now. What else you changed was put back.',
  locked: 'The facilitator holds that in place. What you changed was put back.',
  lock: 'Only the facilitator holds things in place. Yours was let go again.',
  name: 'Nobody can act for somebody else on the board. What you changed was put back.',
  shape: 'The board could not take what this page wrote. It was put back.',
  full: 'The board is full. What you added was taken off again; something else has to go first.',
};

/** What a page tells its person about what the host put back. */
export function putBackSentence(rule: BrokenRule): string {
  return SENTENCES[rule];
}

/** The words about it, after those that are shown already and were not put away. */
export function joinNotices(shown: PutBackNotice | null, next: PutBackNotice): PutBackNotice {
  if (shown === null) return next;
  const words = [...shown.words, ...next.words.filter((text) => !shown.words.includes(text))];
  return { ...next, count: shown.count + next.count, words };
}
