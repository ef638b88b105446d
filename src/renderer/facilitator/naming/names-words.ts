import type { CalledOtherwise, NameLeft } from '../../../shared/notes/names-left';

/** Where a name was found: in what is being typed, in a part that was written, or in what was recorded. */
export type FoundIn = 'typed' | 'written' | 'recorded';

const MOST_NAMES = 3;

const WHO: Readonly<Record<CalledOtherwise, readonly [one: string, several: string]>> = {
  asked: [
    'who asked to be counted only within their group',
    'who asked to be counted only within their group',
  ],
  groups: [
    'who is called by their group in these notes',
    'who are called by their groups in these notes',
  ],
  shortened: ['whose name is shortened in these notes', 'whose names are shortened in these notes'],
};

const WHAT_HELPS: Readonly<Record<FoundIn, string>> = {
  typed: 'Say it otherwise: only whole names are replaced by themselves.',
  written: 'Say it otherwise, with the pencil.',
  recorded: 'Write this part anew, or leave it out.',
};

/** [X105] Whom a text names though the notes do not, and what helps, in sentences; none if it names nobody. */
export function namesWords(left: readonly NameLeft[], where: FoundIn): readonly string[] {
  const staying = left.filter(({ instead }) => instead === null);
  const told = (Object.keys(WHO) as CalledOtherwise[]).flatMap((why) => {
    const names = staying.filter((one) => one.why === why).map(({ name }) => name);
    const [one, several] = WHO[why];
    return names.length === 0
      ? []
      : [`This names ${listed(names)}, ${names.length === 1 ? one : several}.`];
  });
  const replaced = left.flatMap(({ name, instead }) =>
    instead === null ? [] : [`In the notes “${instead}” stands for ${name}.`],
  );
  return [...told, ...(told.length === 0 ? [] : [WHAT_HELPS[where]]), ...replaced];
}

/** `Anna`, `Anna and Ben`, `Anna, Ben, Cleo and 4 others`. */
function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const said = more > 0 ? [...names.slice(0, MOST_NAMES), others(more)] : names;
  const last = said.at(-1) ?? '';
  return said.length === 1 ? last : `${said.slice(0, -1).join(', ')} and ${last}`;
}

function others(count: number): string {
  return count === 1 ? 'somebody else' : `${count} others`;
}
