import type { NotHeard, NotHeardPerson } from './not-heard';

/** [Y43] The list to invite as text for a mail: one name a line, by group. */
export function inviteText({ silent, absent, groups }: NotHeard): string {
  const byGroup = new Map<string, string[]>();
  const last = '\uffff';
  const people = [...silent, ...absent].toSorted((one, other) =>
    (one.group ?? last) < (other.group ?? last) ? -1 : one.group === other.group ? 0 : 1,
  );
  for (const person of people) {
    const group = person.group ?? 'No group';
    byGroup.set(group, [...(byGroup.get(group) ?? []), line(person)]);
  }
  for (const group of groups)
    if (!byGroup.has(group)) byGroup.set(group, ['- somebody who speaks for them']);
  return [...byGroup].map(([group, lines]) => `${group}\n${lines.join('\n')}`).join('\n\n');
}

function line({ label, came, wrote }: NotHeardPerson): string {
  const why = came === 0 ? 'did not come' : wrote > 0 ? 'wrote, did not speak' : 'did not speak';
  return `- ${label} (${why})`;
}
