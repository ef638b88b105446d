import type { Carriers } from '../../shared/protocol/control';
import type { BoardAccess } from '../../shared/protocol/ipc';
import type { AccessFile } from '../../shared/protocol/library';
import { linkOf, socketAddress } from '../../shared/protocol/paths';
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
  const link = linkOf(`127.0.0.1:${port}`, access);
  const seat = seatToken(access, who);
  return {
    relayUrl: socketAddress(link, 'board', seat),
    signallingUrl: socketAddress(link, 'signalling', seat),
    room,
    carriers,
  };
}
