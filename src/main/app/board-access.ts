import type { Carriers } from '../../shared/protocol/control';
import type { BoardAccess } from '../../shared/protocol/ipc';
import type { AccessFile } from '../../shared/protocol/library';
import { LINK_PREFIX, SOCKET_PATHS } from '../../shared/protocol/paths';
import { seatToken } from '../host/access';

/** Which board, by which port over loopback. */
export type OwnBoard = {
  readonly access: AccessFile;
  readonly port: number;
  readonly room: string;
};

/** How a window of this laptop reaches the board: always over loopback, and without a certificate. */
export function boardAccess(
  { access, port, room }: OwnBoard,
  who: 'facilitator' | 'stage',
  carriers: Carriers,
): BoardAccess {
  const base = `ws://127.0.0.1:${port}${LINK_PREFIX}${access.secret}/`;
  const seat = `?seat=${seatToken(access, who)}`;
  return {
    relayUrl: `${base}${SOCKET_PATHS.board}${seat}`,
    signallingUrl: `${base}${SOCKET_PATHS.signalling}${seat}`,
    room,
    carriers,
  };
}
