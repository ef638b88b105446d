/** Somebody who can be found by name. */
export type Findable = { readonly label: string };

const MARKS = /\p{M}+/gu;

/**
 * The people whose name, or a word of it, begins with what was typed; then those in whose name it
 * stands anywhere. Case and accents do not matter; nothing typed finds everybody.
 */
export function findPeople<T extends Findable>(people: readonly T[], typed: string): readonly T[] {
  const wanted = plain(typed);
  if (wanted === '') return people;
  const ranked = people.map((person) => ({ person, rank: rankOf(plain(person.label), wanted) }));
  return [0, 1, 2].flatMap((rank) =>
    ranked.filter((found) => found.rank === rank).map((found) => found.person),
  );
}

/** 0 the whole name begins so, 1 a word of it does, 2 it stands somewhere inside, 3 not at all. */
function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  if (name.split(/[\s-]+/u).some((word) => word.startsWith(wanted))) return 1;
  return name.includes(wanted) ? 2 : 3;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').trim().toLocaleLowerCase('en');
}
