import { runningDebate } from './debate';
import type { PersonId } from './ids';
import { placedQueue } from './orders';
import type { PlacedHand } from './queue';
import { isPresent, personOf, type Session } from './session';
import type { OwnView } from './views';
import { ownBallot } from './vote-views';

/**
 * [A3] One participant's own seat, or null if there is no such seat. Who asks for many gives the queue,
 * which is the same for all.
 */
export function ownView(
  session: Session,
  id: PersonId,
  queue: readonly PlacedHand[] = placedQueue(session),
): OwnView | null {
  const person = personOf(session, id);
  if (person === undefined) return null;
  const place = queue.findIndex((hand) => hand.person === id);
  const side = runningDebate(session)?.sides.findIndex(({ people }) => people.includes(id)) ?? -1;
  return {
    person: id,
    name: person.name,
    label: person.label,
    group: person.group,
    present: isPresent(person),
    leader: person.leader,
    inclusion: person.inclusion,
    onlyInGroup: person.onlyInGroup,
    quiet: person.quiet,
    hand: place < 0 ? null : place + 1,
    reply: queue[place]?.shift === 'reply',
    round: placeInRound(session, id),
    side: side < 0 ? null : side,
    ballot: ownBallot(session, person),
    turns: person.heard.turns,
    spokenMs: person.heard.ms,
    longestMs: person.heard.longestMs,
    replies: person.heard.replies,
  };
}

function placeInRound({ round }: Session, id: PersonId): OwnView['round'] {
  if (round === null) return null;
  if (round.waiting.includes(id)) return 'waiting';
  if (round.passed.includes(id)) return 'passed';
  return round.done.includes(id) ? 'done' : null;
}
