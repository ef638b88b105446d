import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PersonId } from '../../../shared/session/ids';
import type { Person } from '../../../shared/session/person';
import { isPresent } from '../../../shared/session/session';
import type { OwnBallot, RoomVote } from '../../../shared/session/views';
import { ownBallot, roomCounts, roomVote } from '../../../shared/session/vote-views';
import { mayVote, withDots } from '../../../shared/session/voting';
import { type BoardVotes, boardVotes, type CardsThere, useThere } from '../../board/votes';
import { useSession } from '../app/running-context';
import type { Actions } from '../session/actions';

/** The dot vote at the console. */
export type FacilitatorVotes = {
  /** For the board: with dots to give only while they are somebody's whom the facilitator acts for. */
  readonly votes: BoardVotes;
  /** Null while no vote is shown. */
  readonly vote: RoomVote | null;
  /** People present who have no page of their own, and the facilitator if they are counted. */
  readonly voters: readonly Person[];
  /** For whom dots are given now; null for nobody. */
  readonly as: PersonId | null;
  readonly giveAs: (person: PersonId | null) => void;
};

/**
 * [B41] [B44] What the console shows of a dot vote: no counts before they are revealed, though the
 * window's own session has them.
 *
 * @param cards the board's cards; null before the board is open
 */
export function useFacilitatorVotes(
  actions: Actions,
  cards: CardsThere | null = null,
): FacilitatorVotes {
  const session = useSession();
  const isThere = useThere(cards);
  const [chosen, giveAs] = useState<PersonId | null>(null);
  const voters = useMemo(
    () => session.people.filter((p) => p.via === 'facilitator' && mayVote(p) && isPresent(p)),
    [session.people],
  );
  const voter = voters.find(({ id }) => id === chosen) ?? null;
  const giving = useGiving(actions, voter, isThere);
  const vote = useMemo(() => roomVote(session), [session]);
  const counts = useMemo(() => roomCounts(session), [session]);
  const votes = useMemo(
    () => boardVotes(vote, counts, giving, isThere),
    [vote, counts, giving, isThere],
  );
  return { votes, vote, voters, as: voter?.id ?? null, giveAs };
}

/** The dots of somebody, as they were given here last; null if nobody's are. */
function useGiving(actions: Actions, voter: Person | null, isThere: (card: string) => boolean) {
  const session = useSession();
  const own = useMemo(() => (voter === null ? null : ownBallot(session, voter)), [session, voter]);
  const [sent, setSent] = useState<Given | null>(null);
  const person = voter?.id ?? null;
  const latest = own === null ? null : newest(own, person, sent);
  const now = useRef({ latest, person, isThere, budget: 0 });
  const budget = roomVote(session)?.budget ?? 0;
  useEffect(() => {
    now.current = { latest, person, isThere, budget };
  });

  const set = useCallback(
    (card: string, count: number) => {
      const { latest: before, person: giver, isThere: there, budget: most } = now.current;
      if (before === null || giver === null) return;
      const dots = withDots(before.dots, card, count, most, there);
      if (dots === before.dots) return;
      const ballot = { vote: before.vote, version: before.version + 1, dots };
      // Two presses can come before React has drawn once.
      now.current = { ...now.current, latest: ballot };
      setSent({ person: giver, ballot });
      void actions.send({ type: 'castVotes', person: giver, ...ballot }).then((done) => {
        // Refused, and said so: what the session has is what counts.
        if (!done) setSent(null);
      });
    },
    [actions],
  );
  const dots = latest?.dots ?? null;
  return useMemo(() => (dots === null ? null : { dots, set }), [dots, set]);
}

type Given = { readonly person: PersonId; readonly ballot: OwnBallot };

function newest(own: OwnBallot, person: PersonId | null, sent: Given | null): OwnBallot {
  const isLater =
    sent !== null &&
    sent.person === person &&
    sent.ballot.vote === own.vote &&
    sent.ballot.version > own.version;
  return isLater ? sent.ballot : own;
}
