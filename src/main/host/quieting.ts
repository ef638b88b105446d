import type { PersonId } from '../../shared/session/ids';
import { personOf } from '../../shared/session/session';
import type { RunningSession } from '../session/running-session';

/** What carries somebody's writing. */
export type Carrying = { readonly dismiss: (person: PersonId) => void };

/** [H124] Whether the facilitator has paused what somebody writes and asks for. */
export function isQuiet({ session }: Pick<RunningSession, 'session'>, person: PersonId): boolean {
  return personOf(session, person)?.quiet === true;
}

/**
 * [H124] Sees to it that a pause, and its end, is so at once: the board's sockets begin anew, and direct links
 * are ended, by which the writing of somebody who is quiet would go round the host. Gives how to stop.
 */
export function followQuiet(
  running: Pick<RunningSession, 'onChange'>,
  board: Carrying,
  signalling: Carrying,
): () => void {
  return running.onChange((_, events) => {
    for (const event of events) {
      if (event.type !== 'personQuieted') continue;
      board.dismiss(event.person);
      if (event.quiet) signalling.dismiss(event.person);
    }
  });
}
