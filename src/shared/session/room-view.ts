import { placedQueue } from './orders';
import { mayBeCalled } from './person';
import { roomCelebration, roomDebate, roomDigression, roomParked } from './room-moments';
import { isPresent, runningTurn, type Session, type SessionMs } from './session';
import type { RoomFloor, RoomPerson, RoomRound, RoomView } from './views';
import { roomCounts, roomVote } from './vote-views';
import { nextSpeaker, wayOf } from './ways';

/** [A2] The room as everybody may see it: nobody's figures, nothing about who spoke before. */
export function roomView(session: Session): RoomView {
  return {
    phase: session.phase,
    title: session.title,
    question: session.question,
    groups: session.groups,
    people: session.people.map(
      (person): RoomPerson => ({
        id: person.id,
        label: person.label,
        group: person.group,
        present: isPresent(person),
        role: person.role,
        callable: isPresent(person) && mayBeCalled(person),
      }),
    ),
    way: session.way,
    order: session.order,
    queue: placedQueue(session).map(({ person, shift }) => ({ person, shift })),
    floor: roomFloor(session),
    // Where the facilitator gives the floor, nobody is told that they are next.
    next: wayOf(session).offers ? nextSpeaker(session) : null,
    round: roomRound(session),
    timeBoxMs: session.timeBoxMs,
    paused: session.pause !== null,
    debate: roomDebate(session),
    digression: roomDigression(session),
    parked: roomParked(session),
    celebration: roomCelebration(session),
    vote: roomVote(session),
    counts: roomCounts(session),
    boardRules: session.boardRules,
  };
}

function roomFloor(session: Session): RoomFloor {
  const { floor } = session;
  if (floor.kind === 'offered') return { kind: 'offered', to: floor.to };
  const turn = runningTurn(session);
  if (floor.kind === 'silence' || turn === undefined) return { kind: 'silence' };
  return {
    kind: 'held',
    by: floor.by,
    turn: turn.id,
    since: stretchSince(session),
    reply: turn.reply !== null,
  };
}

/** [F8] When the stretch of speaking that runs began: pauses in it are not speaking, so they shorten it. */
function stretchSince({ turns }: Session): SessionMs {
  let since = turns.at(-1)?.from ?? 0;
  for (let i = turns.length - 1; i > 0; i -= 1) {
    const turn = turns[i];
    const before = turns[i - 1];
    if (turn?.continues !== true || before === undefined || before.end === null) break;
    since -= before.end.at - before.from;
  }
  return since;
}

function roomRound({ round }: Session): RoomRound | null {
  if (round === null) return null;
  const { waiting, passed, done, lap } = round;
  return { waiting, passed, done: done.length, lap };
}
