import { createSocket, type Socket } from 'node:dgram';
import { isIPv4 } from 'node:net';
import type { Outcome } from '../../../shared/room-check';
import { answersName, nameQuestion } from './name-question';

const GROUP = '224.0.0.251';
const PORT = 5353;
/** Radio loses multicast now and then: it is asked several times. */
const ASK_AT_MS = [0, 600, 1_500];
const WITHIN_MS = 3_500;

/**
 * [H43] Asks the network, by multicast, for the `.local` name that a phone's browser made up, and says whether
 * the answer came back. Unknown where this laptop cannot ask.
 *
 * @param from the laptop's own address in that network
 */
export function askName(name: string, from: string): Promise<Outcome> {
  if (!isIPv4(from)) return Promise.resolve('unknown');
  return new Promise((resolve) => {
    const socket = createSocket({ type: 'udp4', reuseAddr: true });
    const timers: NodeJS.Timeout[] = [];
    let ended = false;
    const end = (outcome: Outcome): void => {
      if (ended) return;
      ended = true;
      for (const timer of timers) clearTimeout(timer);
      socket.close();
      resolve(outcome);
    };
    socket.on('error', () => end('unknown'));
    socket.on('message', (packet) => {
      if (answersName(packet, name)) end('works');
    });
    socket.bind({ port: PORT }, () => {
      try {
        socket.addMembership(GROUP, from);
        socket.setMulticastInterface(from);
        socket.setMulticastTTL(255);
      } catch {
        // The address has gone in the meantime, or this network knows no groups.
        end('unknown');
        return;
      }
      const ask = () => send(socket, nameQuestion(name), () => end('unknown'));
      timers.push(...ASK_AT_MS.map((ms) => setTimeout(ask, ms)));
      timers.push(setTimeout(() => end('fails'), WITHIN_MS));
    });
  });
}

function send(socket: Socket, packet: Buffer, onError: () => void): void {
  socket.send(packet, PORT, GROUP, (error) => {
    if (error !== null) onError();
  });
}
