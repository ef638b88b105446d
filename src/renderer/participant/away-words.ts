import type { Away } from './control-state';

/** What a page without a connection says of it: what happened, what is safe and what helps. */
export type AwayWords = {
  readonly title: string;
  readonly text: string;
  /** Whether somebody may have to do something; a short cut most likely mends itself. */
  readonly lasts: boolean;
};

export type AwayFacts = Away & {
  /** Whether this device is in any network, as far as the browser knows. */
  readonly isOnline: boolean;
  /** Whether it has lasted longer than a cut that mends itself. */
  readonly isLong: boolean;
  /** What is kept meanwhile, as the beginning of a sentence: "Your seat". */
  readonly kept: string;
  /** Whether there is a board to write on meanwhile. */
  readonly writes: boolean;
};

/** [H53] As far as a page can know it. */
export function awayWords(facts: AwayFacts): AwayWords {
  const { hostLeft, isOnline, isLong, kept, writes } = facts;
  const safe = writes ? `${kept} and what you write are kept.` : `${kept} is kept.`;
  if (!isOnline) {
    return {
      title: 'This device is in no network',
      text: `${safe} Switch its Wi-Fi on and choose the network of the session.`,
      lasts: true,
    };
  }
  if (hostLeft) {
    return {
      title: 'The session has stopped for now',
      text: `Hearth was closed on the facilitator’s laptop. ${safe} Leave this page open, and you are back by yourself.`,
      lasts: true,
    };
  }
  if (isLong) {
    return {
      title: 'Still no connection',
      text: `${safe} Is this device in the facilitator’s Wi-Fi? This page keeps trying.`,
      lasts: true,
    };
  }
  return { title: 'Reconnecting…', text: `${kept} is kept.`, lasts: false };
}
