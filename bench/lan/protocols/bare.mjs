import { BUILT } from '../build.mjs';
import { openSocket } from './socket.mjs';

const { Writer } = await import(`${BUILT}/cards.mjs`);

/** The floor: the same update as the others send, and nothing around it. */
export const bare = {
  admit: async () => null,
  async connect(port, _ticket, hear) {
    const socket = await openSocket(`ws://127.0.0.1:${port}/`, hear);
    return {
      send: ([message]) => socket.send(message),
      close: () => socket.terminate(),
    };
  },
  writer(person) {
    const writer = new Writer(`p${person + 1}`);
    return (number) => [writer.card(number)];
  },
};
