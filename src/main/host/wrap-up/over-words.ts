import type { WireNotice } from '../../../shared/protocol/control';
import type { RoomState } from '../../../shared/protocol/room-change';
import type { PersonId } from '../../../shared/session/ids';
import { ownView } from '../../../shared/session/own-view';
import { roomView } from '../../../shared/session/room-view';
import type { Session } from '../../../shared/session/session';

/** Something said of a session that is over; the room whole is as the session's view gives it. */
export type OverWord =
  | WireNotice
  | { readonly type: 'room'; readonly now: number; readonly room: RoomState };

/**
 * [H131] What a page with a seat is told of a session that is closed: the same as of one that runs, so that it
 * shows how it ended and the person's own figures. There is no board any more.
 *
 * @param seat the token of the seat
 */
export function overWords(session: Session, person: PersonId, seat: string): readonly OverWord[] {
  const own = ownView(session, person);
  if (own === null) return [];
  const { people, counts, ...room } = roomView(session);
  const carriers = { peers: false, relay: false };
  return [
    { type: 'welcome', seat, person, board: session.id, carriers },
    { type: 'people', all: true, people: [...people] },
    { type: 'counts', counts },
    { type: 'room', now: session.lastAt, room },
    { type: 'own', own },
  ];
}
