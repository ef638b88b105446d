import { personOf } from '../session/session';
import { askMe } from './ask-me';
import { mayBeNudged } from './callable';
import { emptyChair } from './empty-chair';
import { leaderTalks } from './leader-talks';
import { longTurn } from './long-turn';
import { MINUTE, type Nudge, type NudgeRule, type Seen } from './nudge';
import { parkedDigressions } from './parked-digressions';
import { silenceWithHands } from './silence-with-hands';
import { silentGroup } from './silent-group';
import { twoVoices } from './two-voices';
import { waitingUnheard } from './waiting-unheard';

export type { Nudge, NudgeRule, Seen } from './nudge';

/** The most important first. */
const RULES: readonly NudgeRule[] = [
  silenceWithHands,
  silentGroup,
  waitingUnheard,
  askMe,
  longTurn,
  leaderTalks,
  twoVoices,
  parkedDigressions,
  emptyChair,
];

/** A session is left to begin before anything is said. */
const QUIET_AT_FIRST_MS = 5 * MINUTE;
/** After a nudge was dismissed there is none for a while, and that one not for longer. */
const QUIET_AFTER_ANY_MS = 2 * MINUTE;
const QUIET_AFTER_SAME_MS = 15 * MINUTE;

/**
 * [N3] The one nudge there is at this moment, or null: the most important of those that were not
 * dismissed lately. Quiet at the beginning, in a pause, after a dismissal and once it is closed.
 */
export function nudgeFor(seen: Seen): Nudge | null {
  const { session, now } = seen;
  if (session.phase === 'closed' || session.pause !== null || now < QUIET_AT_FIRST_MS) return null;
  const lately = (at: number, ms: number) => now - at < ms;
  if (session.dismissed.some(({ at }) => lately(at, QUIET_AFTER_ANY_MS))) return null;
  const dismissed = session.dismissed.filter(({ at }) => lately(at, QUIET_AFTER_SAME_MS));
  for (const rule of RULES) {
    const nudge = rule(seen);
    if (nudge === null || dismissed.some((one) => one.nudge === nudge.key)) continue;
    if (isAllowed(seen, nudge)) return nudge;
  }
  return null;
}

/** [N1] Never about anybody who asked not to be called on or not to be named, whatever a rule says. */
function isAllowed({ session }: Seen, { about }: Nudge): boolean {
  return about.every((id) => {
    const person = personOf(session, id);
    return person !== undefined && mayBeNudged(person);
  });
}
