import type { GroupId, PersonId } from '../session/ids';
import type { Session } from '../session/session';
import { mayBeNamed } from './counted';
import type { Tally } from './tally';

/** How often one took the floor right after the other. */
export type Follow<Who> = { readonly from: Who; readonly to: Who; readonly count: number };

/**
 * [V18] Who follows whom: how often somebody began a turn within half a minute after the end of
 * somebody else's, the most frequent first. After several who talked at once one follows each of them.
 * Pairs in which somebody may not be named are left out.
 *
 * Source: D. R. Gibson, "Participation Shifts: Order and Differentiation in Group Conversation",
 * Social Forces 81 (2003), 1335-1380.
 */
export function follows(session: Session, tally: Tally): readonly Follow<PersonId>[] {
  const named = new Set(session.people.filter(mayBeNamed).map((person) => person.id));
  return pairs(tally)
    .filter(({ from, to }) => named.has(from) && named.has(to))
    .sort((a, b) => b.count - a.count);
}

/** [V18] The same by group, also within one; those who may not be named are in it. Null is no group. */
export function followsByGroup(session: Session, tally: Tally): readonly Follow<GroupId | null>[] {
  const groups = new Map(session.people.map((person) => [person.id, person.group]));
  const sums = new Map<string, Follow<GroupId | null>>();
  for (const { from, to, count } of pairs(tally)) {
    const [first, then] = [groups.get(from) ?? null, groups.get(to) ?? null];
    const key = `${first} ${then}`;
    sums.set(key, { from: first, to: then, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums.values()].sort((a, b) => b.count - a.count);
}

function pairs({ follows: all }: Tally): readonly Follow<PersonId>[] {
  return [...all].flatMap(([from, after]) =>
    [...after].map(([to, count]) => ({ from, to, count })),
  );
}
