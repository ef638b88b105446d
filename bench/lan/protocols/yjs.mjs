import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import {
  createEncoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding';
import { BUILT } from '../build.mjs';
import { openSocket } from './socket.mjs';

const { NOTHING, readCards, readKept, Writer } = await import(`${BUILT}/cards.mjs`);
const SYNC = 0;
const STEP1 = 0;
const UPDATE = 2;
const AUTH = 2;
const TOKEN = 0;

/**
 * What y-websocket's clients speak, and this host too: kind, step, content. Hocuspocus writes the name
 * of the document before it and wants a token first.
 */
export function yjsProtocol({ url, name = null, admit = async () => null }) {
  const frame = (step, content) => {
    const encoder = createEncoder();
    if (name !== null) writeVarString(encoder, name);
    writeVarUint(encoder, SYNC);
    writeVarUint(encoder, step);
    writeVarUint8Array(encoder, content);
    return toUint8Array(encoder);
  };
  const updateIn = (bytes) => {
    const decoder = createDecoder(bytes);
    if (name !== null) readVarString(decoder);
    if (readVarUint(decoder) !== SYNC || readVarUint(decoder) === STEP1) return [];
    return [readVarUint8Array(decoder)];
  };
  return {
    admit,
    async connect(address, ticket, hear) {
      const socket = await openSocket(url(address, ticket), hear);
      if (name !== null) socket.send(token(name));
      socket.send(frame(STEP1, NOTHING));
      return {
        send: ([message]) => socket.send(message),
        pause: () => socket.pause(),
        resume: () => socket.resume(),
        close: () => socket.terminate(),
      };
    },
    writer() {
      const writer = new Writer();
      const write = (number) => [frame(UPDATE, writer.card(number))];
      write.again = (number, bytes) => [frame(UPDATE, writer.again(number, bytes))];
      return write;
    },
    readKept: (messages) => readKept(messages.flatMap(updateIn)),
    readAll: (messages) => readCards(messages.flatMap(updateIn)),
  };
}

function token(name) {
  const encoder = createEncoder();
  writeVarString(encoder, name);
  writeVarUint(encoder, AUTH);
  writeVarUint(encoder, TOKEN);
  writeVarString(encoder, 'bench');
  return toUint8Array(encoder);
}
