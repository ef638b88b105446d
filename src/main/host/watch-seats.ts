import type { PersonId } from '../../shared/session/ids';
import type { RunningSession } from '../session/running-session';
import type { BoardRelay } from './board-relay';
import type { ControlRoom } from './control-room';
import type { Signalling } from './signalling';

/** Who lets go of somebody whose seat is gone. */
export type SeatKeepers = {
  readonly control: Pick<ControlRoom, 'dismiss' | 'lobby'>;
  readonly signalling: Pick<Signalling, 'remove' | 'readmit'>;
  readonly relay: Pick<BoardRelay, 'remove'>;
  /** [H99] What is told to everybody from now on is not for who is gone. */
  readonly renewGroupKey: () => void;
};

/**
 * [H78] [H79] Closes every way that somebody has into the session as soon as their seat is taken away, or
 * they are forgotten, and follows who may join. Gives how to stop.
 */
export function watchSeats(running: RunningSession, keepers: SeatKeepers): () => void {
  const { control, signalling, relay, renewGroupKey } = keepers;
  const closeBoard = (person: PersonId) => {
    signalling.remove(person);
    relay.remove(person);
    renewGroupKey();
  };
  return running.onChange((_, events) => {
    for (const event of events) {
      if (event.type === 'personRemoved') {
        control.dismiss(event.person);
        closeBoard(event.person);
      } else if (event.type === 'personForgotten') closeBoard(event.person);
      else if (event.type === 'personReadmitted') signalling.readmit(event.person);
      else if (event.type === 'sessionClosed') control.lobby.clear();
      else if (event.type === 'admissionSet') follow(event.admission, control);
    }
  });
}

/** Nobody waits for a door that is open, or closed. */
function follow(admission: 'open' | 'approval' | 'closed', { lobby }: SeatKeepers['control']) {
  if (admission === 'closed') lobby.clear();
  else if (admission === 'open') {
    lobby.letIn('all').catch((error: unknown) => {
      console.error('Those who waited could not be let in:', error);
    });
  }
}
