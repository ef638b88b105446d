import type { PersonId, VoteId } from './ids';
import type { Person } from './person';
import { isPresent, type SessionMs } from './session';

/** How many dots lie on each card, by the card's id. */
export type Dots = Readonly<Record<string, number>>;

/** All the dots somebody has given in one vote. */
export type Ballot = {
  readonly person: PersonId;
  /** [B42] Grows with each change of mind: what is older and comes late changes nothing. */
  readonly version: number;
  readonly dots: Dots;
};

/** A dot vote on cards of the board. At most one is open. */
export type Vote = {
  readonly id: VoteId;
  /** Null if nothing was asked in words. */
  readonly question: string | null;
  /** How many dots each person has. */
  readonly budget: number;
  readonly from: SessionMs;
  /** [B44] Nobody sees counts while it is open; `putAway` is not shown on the board any more. */
  readonly state: 'open' | 'revealed' | 'putAway';
  /** One of each person who ever gave dots in it; no order is meant. */
  readonly ballots: readonly Ballot[];
};

type WithPeople = { readonly people: readonly Person[] };
type WithVotes = { readonly votes: readonly Vote[] };

/** The vote that is open, or undefined. */
export function openVote({ votes }: WithVotes): Vote | undefined {
  return votes.find(({ state }) => state === 'open');
}

/** The vote that the board shows: the latest, unless it was put away. */
export function shownVote({ votes }: WithVotes): Vote | undefined {
  const last = votes.at(-1);
  return last?.state === 'putAway' ? undefined : last;
}

/** [B41] Who has dots: everybody with a seat, a facilitator only if they want to be counted. */
export function mayVote(person: Pick<Person, 'role' | 'counted' | 'forgotten'>): boolean {
  return !person.forgotten && (person.role === 'participant' || person.counted);
}

/** The ballot of a person in a vote, or undefined if they gave none. */
export function ballotOf({ ballots }: Vote, person: PersonId): Ballot | undefined {
  return ballots.find((ballot) => ballot.person === person);
}

/** How many dots these are in all. */
export function dotsIn(dots: Dots): number {
  return Object.values(dots).reduce((sum, count) => sum + count, 0);
}

/**
 * [B43] The dots after so many were put on a card: as many as are left if there are not enough. Dots
 * on cards that are not there any more are left to be given again. The very same if nothing changes.
 */
export function withDots(
  dots: Dots,
  card: string,
  count: number,
  budget: number,
  isThere: (card: string) => boolean,
): Dots {
  const { [card]: had = 0, ...others } = dots;
  const wanted = Math.min(Math.max(0, Math.trunc(count)), budget);
  const kept =
    wanted <= budget - dotsIn(others)
      ? others
      : Object.fromEntries(Object.entries(others).filter(([id]) => isThere(id)));
  const given = Math.min(wanted, budget - dotsIn(kept));
  if (given === had) return dots;
  return given === 0 ? kept : { ...kept, [card]: given };
}

/** All dots on each card, by anybody who was not removed. */
export function countsOf(session: WithPeople, vote: Vote): Dots {
  const counts = new Map<string, number>();
  for (const { dots } of standing(session, vote)) {
    for (const [card, count] of Object.entries(dots)) {
      counts.set(card, (counts.get(card) ?? 0) + count);
    }
  }
  return Object.fromEntries(counts);
}

/** [B44] How many have given dots, of those who could: present now, or gone and have given theirs. */
export function turnout(
  session: WithPeople,
  vote: Vote,
): { readonly voted: number; readonly of: number } {
  const gave = new Set(
    standing(session, vote).flatMap(({ person, dots }) => (dotsIn(dots) > 0 ? [person] : [])),
  );
  const asked = session.people.filter((p) => gave.has(p.id) || (mayVote(p) && isPresent(p)));
  return { voted: gave.size, of: asked.length };
}

/** [H83] The ballots that count: those of somebody whose seat was taken away do again once they have it back. */
function standing({ people }: WithPeople, { ballots }: Vote): readonly Ballot[] {
  const removed = new Set(people.flatMap((p) => (p.removedAt === null ? [] : [p.id])));
  return ballots.filter(({ person }) => !removed.has(person));
}

/** [B47] The votes without what somebody gave in them. */
export function withoutBallots(votes: readonly Vote[], person: PersonId): readonly Vote[] {
  return votes.map((vote) =>
    ballotOf(vote, person) === undefined
      ? vote
      : { ...vote, ballots: vote.ballots.filter((ballot) => ballot.person !== person) },
  );
}
