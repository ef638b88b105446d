import { unheard } from '../voice/unheard';
import { spokenWithin } from '../voice/within';
import { mayBeNudged } from './callable';
import { LATELY_MS, MINUTE, type NudgeRule } from './nudge';
import { counted, listed, minutes, sentence } from './words';

const MOST_OF_IT = 0.7;
/** Fewer people than this are too few to speak of two voices. */
const ENOUGH_PEOPLE = 5;
const ENOUGH_TALK_MS = 5 * MINUTE;

/** [N10] Two people hold most of the last twenty minutes while others have not been heard. */
export const twoVoices: NudgeRule = ({ session, now, voices }) => {
  const silent = unheard(session);
  const present = voices.groups.reduce((sum, group) => sum + group.present, 0);
  const callable = silent.people.some(mayBeNudged);
  if (session.round !== null || !callable || present < ENOUGH_PEOPLE) return null;
  const lately = Math.min(LATELY_MS, now);
  const spoken = spokenWithin(session, now - lately, now);
  const times = voices.people
    .map(({ person }) => ({ person, ms: spoken.get(person.id) ?? 0 }))
    .sort((a, b) => b.ms - a.ms);
  const talk = times.reduce((sum, { ms }) => sum + ms, 0);
  const two = times.slice(0, 2);
  const theirs = two.reduce((sum, { ms }) => sum + ms, 0);
  if (talk < ENOUGH_TALK_MS || theirs < talk * MOST_OF_IT) return null;
  const named = two.every(({ person }) => mayBeNudged(person));
  const who = named ? listed(two.map(({ person }) => person.label)) : 'two people';
  const part = Math.round((theirs / talk) * 100);
  const rest = counted(silent.count, 'person has', 'people have');
  return {
    key: 'twoVoices',
    about: named ? two.map(({ person }) => person.id) : [],
    sentence: sentence(
      `${who} had ${part} % of the talk of the last ${minutes(lately)}; ${rest} not been heard yet.`,
    ),
    offer: { type: 'beginRound', order: 'quietest' },
  };
};
