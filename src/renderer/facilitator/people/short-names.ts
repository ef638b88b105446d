/**
 * A short form of each label that nobody else of them has: the first name, else the first name and a
 * letter of the last, else the whole label.
 */
export function shortNames(labels: readonly string[]): ReadonlyMap<string, string> {
  const firsts = counted(labels.map(first));
  const lettered = counted(labels.map(firstAndLetter));
  const whole = new Set(labels);
  const free = (form: string, label: string) => form === label || !whole.has(form);
  return new Map(
    labels.map((label) => {
      const short = first(label);
      const longer = firstAndLetter(label);
      if (firsts.get(short) === 1 && free(short, label)) return [label, short];
      if (lettered.get(longer) === 1 && free(longer, label)) return [label, longer];
      return [label, label];
    }),
  );
}

function first(label: string): string {
  return label.split(' ')[0] ?? label;
}

function firstAndLetter(label: string): string {
  const words = label.split(' ');
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letter = last === undefined ? undefined : /^.\p{M}*/u.exec(last)?.[0];
  return letter === undefined ? first(label) : `${first(label)} ${letter}`;
}

function counted(forms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}
