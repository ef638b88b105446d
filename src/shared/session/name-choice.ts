/** How people are called in what leaves Hearth: by name, by first name and initial, or by their group. */
export const NAME_CHOICES = ['shown', 'shortened', 'groups'] as const;

export type NameChoice = (typeof NAME_CHOICES)[number];
