/**
 * One or two letters for a seat: of the first and the last word of a name. Whole characters with
 * their accents, so that a name in any script keeps a readable mark.
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words.at(0);
  if (first === undefined) return '?';
  const last = words.length > 1 ? words.at(-1) : undefined;
  return `${firstCharacter(first)}${last ? firstCharacter(last) : ''}`.toLocaleUpperCase();
}

function firstCharacter(word: string): string {
  return /^.\p{M}*/u.exec(word)?.[0] ?? '';
}
