import type { GroupVoice } from '../voice/voices';
import { spokenWithin } from '../voice/within';
import { bringToFloor, handAt, mayBeNudged } from './callable';
import { MINUTE, type Nudge, type NudgeRule, type Seen } from './nudge';
import { counted, minutes } from './words';

const AFTER_MS = 15 * MINUTE;

/** [N5] A group that is here has not spoken for a quarter of an hour while others have. */
export const silentGroup: NudgeRule = (seen) => {
  const { session, now, voices } = seen;
  if (session.round !== null || spokenWithin(session, now - AFTER_MS, now).size === 0) return null;
  const silent = voices.groups
    .filter(({ group, present }) => group !== null && present > 0)
    .map((group) => ({ group, ms: silentMs(seen, group) }))
    .filter(({ ms }) => ms >= AFTER_MS)
    .sort((a, b) => b.ms - a.ms);
  for (const { group, ms } of silent) {
    const nudge = nudgeAbout(seen, group, ms);
    if (nudge !== null) return nudge;
  }
  return null;
};

/** Since somebody of the group was heard, or else since the first of those who are here came. */
function silentMs({ voices, now }: Seen, group: GroupVoice): number {
  if (group.sinceMs !== null) return group.sinceMs;
  const arrivals = voices.people
    .filter(({ person }) => person.group === group.group)
    .flatMap(({ person }) => {
      const stay = person.presence.at(-1);
      return stay === undefined || stay.to !== null ? [] : [stay.from];
    });
  return now - Math.min(now, ...arrivals);
}

function nudgeAbout(seen: Seen, group: GroupVoice, ms: number): Nudge | null {
  const members = seen.voices.people.filter(({ person }) => person.group === group.group);
  const callable = members.filter(({ person }) => mayBeNudged(person));
  // A group of people who asked not to be called on is left in peace.
  if (callable.length === 0) return null;
  const hands = members.filter(({ person }) => handAt(seen, person.id) !== null).length;
  const waiting = callable.find(({ person }) => handAt(seen, person.id) !== null);
  const [quietest] = [...callable].sort((a, b) => a.ms - b.ms);
  const person = (waiting ?? quietest)?.person;
  const up = hands === 0 ? '' : `; ${counted(hands, 'of them has', 'of them have')} a hand up`;
  return {
    key: `group:${group.group}`,
    about: [],
    sentence: `Nobody from ${group.name} has spoken in ${minutes(ms)}${up}.`,
    offer:
      person === undefined || (hands > 0 && waiting === undefined)
        ? null
        : bringToFloor(seen, person),
  };
}
