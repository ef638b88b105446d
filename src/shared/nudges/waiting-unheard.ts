import { bringToFloor, handAt, nudgeable } from './callable';
import { MINUTE, type NudgeRule } from './nudge';
import { minutes } from './words';

const AFTER_MS = 2 * MINUTE;

/** [N6] Somebody who was not heard yet has had a hand up for two minutes; the longest wait first. */
export const waitingUnheard: NudgeRule = (seen) => {
  const { session, now } = seen;
  if (session.round !== null) return null;
  const [first] = nudgeable(seen)
    .filter(({ turns }) => turns === 0)
    .map(({ person }) => ({ person, waitedMs: now - (handAt(seen, person.id) ?? now) }))
    .filter(({ waitedMs }) => waitedMs >= AFTER_MS)
    .sort((a, b) => b.waitedMs - a.waitedMs);
  if (first === undefined) return null;
  const { person, waitedMs } = first;
  const offered = session.floor.kind === 'offered' && session.floor.to === person.id;
  if (offered) return null;
  return {
    key: `waiting:${person.id}`,
    about: [person.id],
    sentence: `${person.label} has not been heard yet and has had a hand up for ${minutes(waitedMs)}.`,
    offer: bringToFloor(seen, person),
  };
};
