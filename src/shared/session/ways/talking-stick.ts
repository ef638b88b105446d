import type { Way } from '../way';

/** [G4] Who holds the floor says who has it next. */
export const talkingStick: Way = {
  id: 'talkingStick',
  next: () => null,
  offers: false,
  holderPasses: true,
};
