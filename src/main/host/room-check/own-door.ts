import { connect } from 'node:net';
import type { Outcome } from '../../../shared/room-check';

const WITHIN_MS = 2_000;

/** Whether a port answers to this laptop itself, at an address that it has. */
export function knock(address: string, port: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: WITHIN_MS });
    const answer = (outcome: Outcome) => () => {
      socket.destroy();
      resolve(outcome);
    };
    socket.once('connect', answer('works'));
    socket.once('timeout', answer('fails'));
    socket.once('error', answer('fails'));
  });
}
