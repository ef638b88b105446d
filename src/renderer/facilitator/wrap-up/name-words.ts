import type { NameChoice } from '../../../shared/session/name-choice';

/** How people are called in notes, in words. */
export const NAME_WORDS: Record<NameChoice, string> = {
  shown: 'as they are',
  shortened: 'first name and initial',
  groups: 'groups instead of names',
};
