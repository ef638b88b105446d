import { measuredPeople } from '../voice/counted';
import { spokenWithin } from '../voice/within';
import { mayBeNudged } from './callable';
import { LATELY_MS, type NudgeRule } from './nudge';
import { counted, inWords, minutes } from './words';

/** From this part of the talk on, and from this many times an even share on, a leader talks a lot. */
const A_LOT = 0.3;
const TIMES_EVEN = 2;

/** [N8] In the last twenty minutes a leader talked far more than an even share. */
export const leaderTalks: NudgeRule = ({ session, now, voices }) => {
  const lately = Math.min(LATELY_MS, now);
  const spoken = spokenWithin(session, now - lately, now);
  const talk = voices.people.reduce((sum, { person }) => sum + (spoken.get(person.id) ?? 0), 0);
  const people = measuredPeople(session).length;
  if (people < 3 || talk < lately / 4) return null;
  const [most] = voices.listening
    .map(({ person }) => ({ person, ms: spoken.get(person.id) ?? 0 }))
    .filter(({ person, ms }) => {
      return mayBeNudged(person) && ms > talk * Math.max(A_LOT, TIMES_EVEN / people);
    })
    .sort((a, b) => b.ms - a.ms);
  if (most === undefined) return null;
  const own = Math.floor(most.ms / 60_000);
  const span = minutes(lately);
  const room = counted(people, 'person', 'people');
  return {
    key: `leader:${most.person.id}`,
    about: [most.person.id],
    sentence: `${most.person.label} has had the floor for ${inWords(own)} of the last ${span}; an even share among ${room} would be ${minutes(talk / people)}.`,
    offer: null,
  };
};
