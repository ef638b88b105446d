import type { PersonVoice } from '../voice/voices';
import { bringToFloor, nudgeable } from './callable';
import { MINUTE, type NudgeRule } from './nudge';
import { minutes } from './words';

const AFTER_MS = 20 * MINUTE;

/** [N7] Somebody who said "ask me" has not been heard for twenty minutes; the longest first. */
export const askMe: NudgeRule = (seen) => {
  const { session, now } = seen;
  if (session.round !== null || session.floor.kind === 'offered') return null;
  const [first] = nudgeable(seen)
    .filter(({ person, speaking }) => person.inclusion === 'askMe' && !speaking)
    .map((voice) => ({ voice, silentMs: silentMs(voice, now) }))
    .filter(({ silentMs: ms }) => ms >= AFTER_MS)
    .sort((a, b) => b.silentMs - a.silentMs);
  if (first === undefined) return null;
  const { person, turns } = first.voice;
  const length = minutes(first.silentMs);
  const since =
    turns === 0 ? `has not been heard yet, in ${length}` : `was last heard ${length} ago`;
  return {
    key: `ask:${person.id}`,
    about: [person.id],
    sentence: `${person.label} said “ask me” and ${since}.`,
    offer: bringToFloor(seen, person),
  };
};

/** Since they were heard, or came back; whichever was later. */
function silentMs({ person, sinceMs }: PersonVoice, now: number): number {
  const here = now - (person.presence.at(-1)?.from ?? now);
  return sinceMs === null ? here : Math.min(sinceMs, here);
}
