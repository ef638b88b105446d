import { nextSpeaker } from '../session/ways';
import { MINUTE, type NudgeRule } from './nudge';
import { counted, minutes, sentence } from './words';

const AFTER_MS = MINUTE;

/** [N4] Nobody has had the floor for a minute although hands are up. It names nobody. */
export const silenceWithHands: NudgeRule = ({ session, now }) => {
  const { floor, queue } = session;
  if (floor.kind !== 'silence' || queue.length === 0) return null;
  // The silence before the first turn is the facilitator's introduction.
  if (session.turns.length === 0) return null;
  const silentMs = now - Math.max(floor.since, Math.min(...queue.map((hand) => hand.at)));
  if (silentMs < AFTER_MS) return null;
  const hands = counted(queue.length, 'hand is', 'hands are');
  return {
    key: 'silence',
    about: [],
    sentence: sentence(`${hands} up, and the floor has been free for ${minutes(silentMs)}.`),
    offer: nextSpeaker(session) === null ? null : { type: 'passFloorOn' },
  };
};
