import type { InferOutput } from 'valibot';
import { addCard } from '../../shared/board/card-operations';
import { columnPlaces } from '../../shared/board/column-places';
import { foldText } from '../../shared/board/fold-text';
import type { SessionTrace } from '../../shared/library/trace';
import type { broughtAlong } from '../../shared/protocol/library-order';
import type { Command } from '../../shared/session/commands';
import type { Session } from '../../shared/session/session';
import type { BoardReplica } from '../board/replica';

export type BroughtAlong = InferOutput<typeof broughtAlong>;

export type NewSession = {
  readonly title: string;
  readonly question: string;
  readonly groups: readonly string[];
  /** What it brings along from elsewhere. */
  readonly along?: BroughtAlong | undefined;
};

/**
 * [Y22] What the facilitator's console would have to be told to bring these along into a session that has
 * just begun: people who are in the room, commitments that are carried over, digressions that stay parked.
 */
export function bringCommands(
  session: Session,
  { people, commitments, digressions }: BroughtAlong,
  traceOf: (id: string) => SessionTrace | undefined,
): readonly Command[] {
  const groupOf = (name: string | null) =>
    name === null
      ? null
      : (session.groups.find((one) => foldText(one.name) === foldText(name))?.id ?? null);
  const here = people
    .filter((person) => person.here)
    .map(({ name, group, leader }): Command => {
      return { type: 'join', name, group: groupOf(group), via: 'facilitator', leader };
    });
  const carried = commitments.flatMap(({ session: from, commitment }): Command[] => {
    const made = traceOf(from)?.commitments.find(({ id }) => id === commitment);
    if (made === undefined) return [];
    const { what, who, by } = made;
    return [
      {
        type: 'makeCommitment',
        what,
        who: who === null ? null : { kind: 'words', words: who },
        by,
        from: { kind: 'session', session: from, commitment },
      },
    ];
  });
  const parked = digressions.map((words): Command => {
    return { type: 'markMoment', kind: 'digression', words, parked: true };
  });
  return [...here, ...carried, ...parked];
}

/** [Y22] Puts the cards that were brought along on the board, column by column; resolves when they are on disk. */
export async function bringCards(
  replica: Pick<BoardReplica, 'change'>,
  cards: BroughtAlong['cards'],
): Promise<void> {
  if (cards.length === 0) return;
  const places = columnPlaces(cards.map(({ text }) => text));
  await replica.change((doc, origin) => {
    for (const [n, { kind, text }] of cards.entries()) {
      const { x = 0, y = 0 } = places[n] ?? {};
      const id = `brought-${n + 1}`;
      addCard(doc, { id, kind, text, author: 'facilitator', turn: null, x, y }, origin);
    }
  });
}
