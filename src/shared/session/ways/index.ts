import type { PersonId } from '../ids';
import type { Session } from '../session';
import type { Way, WayId } from '../way';
import { goAround } from './go-around';
import { open } from './open';
import { queue } from './queue';
import { talkingStick } from './talking-stick';

const WAYS: Readonly<Record<WayId, Way>> = { open, queue, goAround, talkingStick };

/** The way of passing the floor that is chosen at the moment. */
export function wayOf(session: Session): Way {
  return WAYS[session.way];
}

/** Who has the floor after whoever has it now: who it is offered to, or who the way names. */
export function nextSpeaker(session: Session): PersonId | null {
  return wayOf(session).next(session);
}
