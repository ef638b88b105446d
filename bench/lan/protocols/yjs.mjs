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

const { NOTHING, Reader, Writer } = await import(`${BUILT}/cards.mjs`);
const SYNC = 0;
const STEP1 = 0;
const UPDATE = 2;
const AUTH = 2;
const TOKEN = 0;

/**
 * What y-websocket's clients speak, and this host too: kind, step, content. Hocuspocus writes the name
 * of the document before it and wants a token first. `own` frames what a page did itself, where a server
 * wants to know; `whole` gives the document in a message in which it comes otherwise (null: it does not).
 */
export function yjsProtocol({
  url = null,
  /** Opens the socket where that takes more than an address. */
  open = (address, ticket, hear) => openSocket(url(address, ticket), hear),
  name = null,
  admit = async () => null,
  own = null,
  asks = true,
  unpack = (bytes) => bytes,
  whole = () => null,
}) {
  const frame = (step, content) => {
    const encoder = createEncoder();
    if (name !== null) writeVarString(encoder, name);
    writeVarUint(encoder, SYNC);
    writeVarUint(encoder, step);
    writeVarUint8Array(encoder, content);
    return toUint8Array(encoder);
  };
  const wrap = own ?? ((update) => frame(UPDATE, update));
  const take = (board, bytes) => {
    const all = whole(bytes);
    if (all !== null) return board.takeWhole(all);
    const decoder = createDecoder(bytes);
    if (name !== null) readVarString(decoder);
    if (readVarUint(decoder) !== SYNC || readVarUint(decoder) === STEP1) return;
    board.take(readVarUint8Array(decoder));
  };
  return {
    admit,
    unpack,
    async connect(address, ticket, hear) {
      const socket = await open(address, ticket, hear);
      if (name !== null) socket.send(token(name));
      if (asks) socket.send(frame(STEP1, NOTHING));
      return {
        send: ([message]) => socket.send(message),
        pause: () => socket.pause(),
        resume: () => socket.resume(),
        close: () => socket.terminate(),
      };
    },
    writer(number) {
      // Who comes first is p1: everybody writes under their own name.
      const writer = new Writer(`p${number + 1}`);
      const write = (number) => [wrap(writer.card(number))];
      write.again = (number, letters) => [wrap(writer.again(number, letters))];
      return write;
    },
    reader() {
      const board = new Reader();
      return {
        take: (message) => take(board, unpack(message)),
        kept: () => board.kept(),
      };
    },
    readAll: (messages) => {
      const board = new Reader();
      for (const message of messages) take(board, message);
      return board.cards();
    },
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
