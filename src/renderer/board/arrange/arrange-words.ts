import type { Arranging } from '../../../shared/board/arrange-groups';

/** The ways in the menu. */
export const ARRANGING_LABELS: Record<Arranging, string> = {
  kind: 'By kind',
  group: 'By group',
  speaker: 'By person',
  time: 'By time',
  votes: 'By votes',
};

/** What a proposal says it is. */
export const ARRANGED_LABELS: Record<Arranging, string> = {
  kind: 'Arranged by kind',
  group: 'Arranged by group',
  speaker: 'Arranged by person',
  time: 'Arranged by time',
  votes: 'Arranged by votes',
};

/** What the board and the session have to arrange by. */
export type ArrangeSituation = {
  /** Whether cards say who wrote them. */
  readonly namesShown: boolean;
  readonly hasGroups: boolean;
  readonly votesShown: boolean;
};

/** The ways that say something here, and give away nothing that is hidden, in the order of the menu. */
export function waysFor(situation: ArrangeSituation): readonly Arranging[] {
  const { namesShown, hasGroups, votesShown } = situation;
  return [
    'kind',
    ...(namesShown && hasGroups ? (['group'] as const) : []),
    ...(namesShown ? (['speaker'] as const) : []),
    'time',
    ...(votesShown ? (['votes'] as const) : []),
  ];
}
