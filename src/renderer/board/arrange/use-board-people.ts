import { useMemo } from 'react';
import type { BoardPeople } from './arrange-names';

/** As much of a session, or of what the room sees of it, as tells who is of which group. */
type Grouped = {
  readonly groups: BoardPeople['groups'];
  readonly people: readonly { readonly id: string; readonly group: string | null }[];
};

/** Who is of which group, for the board; the same object until somebody's group or a group changes. */
export function useBoardPeople({ groups, people }: Grouped): BoardPeople {
  const text = JSON.stringify([
    groups.map(({ id, name }) => [id, name]),
    people.map(({ id, group }) => [id, group]),
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` stands for both
  return useMemo(() => {
    const groupOf = new Map<string, string | null>(people.map(({ id, group }) => [id, group]));
    return { groups, groupOf: (author) => groupOf.get(author) ?? null };
  }, [text]);
}
