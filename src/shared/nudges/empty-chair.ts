import { emptyChairs } from '../voice/unheard';
import { MINUTE, type NudgeRule } from './nudge';
import { listed, minutes } from './words';

const AFTER_MS = 10 * MINUTE;

/** [N12] Nobody has come for an expected group ten minutes after the opening. It is said once. */
export const emptyChair: NudgeRule = ({ session, now }) => {
  const chairs = emptyChairs(session).filter(({ id }) => {
    return !session.dismissed.some(({ nudge }) => nudge.split(':').includes(id));
  });
  if (now < AFTER_MS || chairs.length === 0 || session.people.length === 0) return null;
  const names = listed(chairs.map((group) => group.name));
  return {
    key: ['chair', ...chairs.map((group) => group.id)].join(':'),
    about: [],
    sentence: `After ${minutes(now)} nobody has come for ${names}.`,
    offer: null,
  };
};
