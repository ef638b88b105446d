import { accept, type Decision, type Now, type Of, refuse } from './commands';
import { decideGive } from './decide-floor';
import { nextTurn, refuseAbsent } from './floor-checks';
import { freeFloor } from './follow-up';
import { SESSION_LIMITS } from './limits';
import { labelFor } from './names';
import type { Person } from './person';
import { isPresent, type Session } from './session';

const FACILITATOR_NAME = 'Facilitator';

/** [F9] Two people talk at once: both clocks run, and neither ends the other's turn. */
export function decideShare(session: Session, command: Of<'shareTurn'>, { at }: Now): Decision {
  const { person, speaks } = command;
  const absent = refuseAbsent(session, person);
  if (absent !== null) return absent;
  const { floor } = session;
  if (floor.kind !== 'held') {
    return refuse('notSpeaking', 'Nobody has the floor at the moment, so nobody can share it.');
  }
  if (floor.by.includes(person) === speaks) return accept();
  const speakers = speaks ? [...floor.by, person] : floor.by.filter((id) => id !== person);
  if (speakers.length === 0) return accept(...freeFloor(session, at, 'released'));
  if (speakers.length > SESSION_LIMITS.speakersAtOnce) {
    return refuse(
      'full',
      `At most ${SESSION_LIMITS.speakersAtOnce} can be noted as talking at once.`,
    );
  }
  return accept({ type: 'turnShared', at, turn: nextTurn(session), speakers });
}

/**
 * [P11] The facilitator speaks, from a seat of their own that is not counted unless they want it. Taken
 * away by themselves, it is theirs again.
 */
export function decideSpeakMyself(session: Session, now: Now): Decision {
  const { at } = now;
  const own = ownSeat(session);
  if (own !== undefined && isPresent(own)) return decideGive(session, own.id, now);
  const person = own?.id ?? (`p${session.people.length + 1}` as const);
  const readmitted =
    own === undefined || own.removedAt === null
      ? []
      : [{ type: 'personReadmitted', at, person } as const];
  const arrives =
    own === undefined
      ? ({
          type: 'personJoined',
          at,
          person,
          name: FACILITATOR_NAME,
          label: labelFor(session, FACILITATOR_NAME, null),
          group: null,
          via: 'facilitator',
          role: 'facilitator',
          leader: false,
          inclusion: null,
          onlyInGroup: false,
        } as const)
      : ({ type: 'personReturned', at, person } as const);
  const unpaused =
    session.pause === null ? [] : [{ type: 'sessionUnpaused', at, turn: null } as const];
  return accept(...readmitted, arrives, ...unpaused, {
    type: 'floorGiven',
    at,
    to: person,
    turn: nextTurn(session),
  });
}

/** The seat the facilitator speaks from. A removed one of somebody with a device stays removed ([H78]). */
function ownSeat(session: Session): Person | undefined {
  const seats = session.people.filter(
    ({ role, forgotten }) => role === 'facilitator' && !forgotten,
  );
  return (
    seats.find(({ removedAt }) => removedAt === null) ??
    seats.find(({ via }) => via === 'facilitator')
  );
}
