import { holdsFloor, isPresent, personOf } from '../session';
import type { Way } from '../way';

/** [G3] Everyone once, in the order of the round; hands wait until it is over. */
export const goAround: Way = {
  id: 'goAround',
  next: (session) => {
    const isHere = (id: (typeof session.people)[number]['id']): boolean => {
      const person = personOf(session, id);
      return person !== undefined && isPresent(person);
    };
    const { waiting = [], passed = [] } = session.round ?? {};
    return [...waiting, ...passed].find((id) => isHere(id) && !holdsFloor(session, id)) ?? null;
  },
  offers: true,
  holderPasses: false,
};
