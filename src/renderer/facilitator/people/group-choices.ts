import type { GroupId } from '../../../shared/session/ids';
import type { Group } from '../../../shared/session/session';
import type { Choice } from '../../ui';

const NONE = 'none';
export type GroupChoice = GroupId | typeof NONE;

/** The session's groups and "No group", for a list to choose from. */
export function groupChoices(groups: readonly Group[]): readonly Choice<GroupChoice>[] {
  return [
    ...groups.map((group) => ({ value: group.id, label: group.name })),
    { value: NONE, label: 'No group' },
  ];
}

/** What was chosen, as the session says it. */
export function chosenGroup(choice: GroupChoice): GroupId | null {
  return choice === NONE ? null : choice;
}

/** The other way round. */
export function asChoice(group: GroupId | null): GroupChoice {
  return group ?? NONE;
}
