import { foldText } from '../board/fold-text';
import type { LibraryOrder } from './order';
import { nameKey } from './same-person';

/** What a group is called: where the facilitator said that several are one, by the name of that one. */
export type GroupCalled = (name: string) => string;

/**
 * [Y15] Groups go by their names, without case and accents: the same name is the same group. Others are one
 * when the facilitator says so.
 */
export function groupsCalled({ sameGroups }: Pick<LibraryOrder, 'sameGroups'>): GroupCalled {
  const said = new Map(
    sameGroups.flatMap((names) => names.map((name) => [foldText(name), names.at(-1) ?? name])),
  );
  const seen = new Map<string, string>();
  return (name) => {
    const key = foldText(name);
    const called = said.get(key) ?? seen.get(key) ?? name;
    seen.set(key, called);
    return called;
  };
}

/** [Y15] Names of groups that may mean one group: the same words, or one with an s more. */
export function suggestSameGroups(
  names: readonly string[],
  order: Pick<LibraryOrder, 'sameGroups'>,
): readonly (readonly string[])[] {
  const called = groupsCalled(order);
  const byWords = new Map<string, Set<string>>();
  for (const name of names) {
    const key = nameKey(name).replace(/s\b/gu, '');
    const some = byWords.get(key) ?? new Set();
    byWords.set(key, some.add(called(name)));
  }
  return [...byWords.values()].filter(({ size }) => size > 1).map((some) => [...some]);
}
