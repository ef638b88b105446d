import type { Author } from '../../../shared/board/card';
import { type Findable, type FindKind, turnNumber } from '../../../shared/board/find';
import type { TurnId } from '../../../shared/session/ids';
import { FIND_KINDS } from './find-words';

/** What a board has to filter by. */
export type FindChoices = {
  readonly kinds: readonly FindKind[];
  readonly groups: readonly string[];
  readonly people: readonly { readonly author: Author; readonly label: string }[];
  readonly turns: readonly TurnId[];
  readonly areas: readonly string[];
};

/** [B124] What can be chosen: only what there is among the entries, and nobody who is not shown. */
export function choicesOf(
  entries: readonly Findable[],
  labelOf: (author: Author) => string,
  groupOf: (author: Author) => string | null,
): FindChoices {
  const kinds = new Set(entries.map(({ kind }) => kind));
  const authors = new Set(entries.flatMap(({ author }) => author ?? []));
  const turns = new Set(entries.flatMap(({ turn }) => turn ?? []));
  const groups = new Set([...authors].flatMap((author) => groupOf(author) ?? []));
  return {
    kinds: FIND_KINDS.filter((kind) => kinds.has(kind)),
    groups: [...groups].sort((a, b) => a.localeCompare(b)),
    people: [...authors]
      .map((author) => ({ author, label: labelOf(author) }))
      .sort((a, b) => a.label.localeCompare(b.label)),
    turns: [...turns].sort((a, b) => turnNumber(a) - turnNumber(b)),
    areas: entries.filter(({ kind }) => kind === 'area').map(({ id }) => id),
  };
}
