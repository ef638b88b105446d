import type { ArrangeNames } from '../../../shared/board/arrange-groups';
import type { Author } from '../../../shared/board/card';
import { CARD_KIND_LABELS } from '../../../shared/board/card-kind';
import type { BoardNames } from '../board-names';
import type { BoardVotes } from '../votes';
import { dotWords } from '../votes/vote-words';

/** Who is of which group, as this page may know it. Keep it the same object while that is the same. */
export type BoardPeople = {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** The id of somebody's group; null for none. */
  readonly groupOf: (author: Author) => string | null;
};

export const NO_PEOPLE: BoardPeople = { groups: [], groupOf: () => null };

/** The name of an author's group; null for none. */
export function groupNames({ groups, groupOf }: BoardPeople): (author: Author) => string | null {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return (author) => names.get(groupOf(author) ?? '') ?? null;
}

/** What cards can be arranged by here, and the words of the headings. */
export function arrangeNames(
  names: BoardNames,
  people: BoardPeople,
  votes: BoardVotes,
): ArrangeNames {
  return {
    kind: (kind) => CARD_KIND_LABELS[kind],
    speaker: (author) => (author === null ? 'Name not shown' : names.author(author)),
    groupOf: people.groupOf,
    groups: people.groups.map(({ id }) => id),
    group: (group) => people.groups.find(({ id }) => id === group)?.name ?? 'No group',
    turns: (turns) => {
      if (turns === null) return 'Between turns';
      const [first, last] = turns;
      return first === last ? names.turn(first) : `${names.turn(first)} to ${names.turn(last)}`;
    },
    votesOf: (card) => (votes.kind === 'revealed' ? (votes.counts.get(card) ?? 0) : 0),
    votes: (most, least) => {
      if (most === 0) return 'No dots';
      return most === least ? dotWords(most) : `${least} to ${dotWords(most)}`;
    },
  };
}
