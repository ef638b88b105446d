import type { Shelves } from '../../../shared/protocol/ipc-memory';
import type { SessionSummary } from '../../../shared/protocol/library';
import { createSignal } from '../../board/signal';

/** Where the facilitator has put a session. */
export type ShelfMarks = { readonly series: string | null; readonly tags: readonly string[] };

/** A series by its id, or a tag as it is compared; empty for all sessions. */
export type ShelfChoice = '' | `series ${string}` | `tag ${string}`;

/** What the list was narrowed to last, so that it still is when a session is left. */
export const lastShelf = createSignal<ShelfChoice>('');

/** [K71] The series and tags of a session. */
export function marksOf({ series, tags }: Shelves, id: string): ShelfMarks {
  return {
    series: series.find(({ sessions }) => sessions.includes(id))?.name ?? null,
    tags: tags.find(({ session }) => session === id)?.tags ?? [],
  };
}

/** [K71] What the list can be narrowed to, with how many of these sessions that would show. */
export function shelfChoices(
  shelves: Shelves,
  sessions: readonly SessionSummary[],
): readonly { readonly value: ShelfChoice; readonly label: string }[] {
  const there = new Set(sessions.map(({ id }) => id));
  const series = shelves.series.flatMap(({ id, name, sessions: all }) => {
    const count = all.filter((session) => there.has(session)).length;
    return count === 0 ? [] : [{ value: `series ${id}` as const, label: `${name} (${count})` }];
  });
  const tagged = new Map<string, { readonly name: string; readonly count: number }>();
  for (const tag of shelves.tags.flatMap((one) => (there.has(one.session) ? one.tags : []))) {
    const { name, count } = tagged.get(keyOf(tag)) ?? { name: tag, count: 0 };
    tagged.set(keyOf(tag), { name, count: count + 1 });
  }
  const tags = [...tagged]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([key, { name, count }]) => ({
      value: `tag ${key}` as const,
      label: `Tag: ${name} (${count})`,
    }));
  if (series.length + tags.length === 0) return [];
  return [{ value: '', label: `All sessions (${sessions.length})` }, ...series, ...tags];
}

/** [K71] The sessions of a series or with a tag, in their order. */
export function narrowedTo(
  choice: ShelfChoice,
  shelves: Shelves,
  sessions: readonly SessionSummary[],
): readonly SessionSummary[] {
  if (choice === '') return sessions;
  const within = shelves.series.find(({ id }) => choice === `series ${id}`)?.sessions;
  if (within !== undefined) return sessions.filter(({ id }) => within.includes(id));
  return sessions.filter(({ id }) =>
    marksOf(shelves, id).tags.some((tag) => choice === `tag ${keyOf(tag)}`),
  );
}

function keyOf(tag: string): string {
  return tag.toLocaleLowerCase('en');
}
