import { BUILT } from '../build.mjs';

const { SealedSocket, socketAddress, isForAll } = await import(`${BUILT}/seal.mjs`);

/** What was sealed for all, opened: all participants are in this process, and one opens it for them. */
const opened = new Map();
const MOST_KEPT = 2_000;

/** Opens a sealed socket and resolves when it is open. `hear` gets each message's bytes, and the socket. */
export function openSealed(link, kind, hello, hear) {
  return new Promise((done, failed) => {
    const socket = new SealedSocket(`${socketAddress(link, kind)}${hello}`);
    const open = socket.seal.hear.bind(socket.seal);
    socket.seal.hear = (bytes) => (isForAll(bytes) ? once(bytes, open) : open(bytes));
    socket.on('message', (bytes) => hear(bytes, socket));
    socket.once('open', () => done(socket));
    socket.once('error', failed);
  });
}

function once(bytes, open) {
  const number = bytes.toString('latin1', 0, 9);
  const before = opened.get(number);
  if (before !== undefined) return before;
  if (opened.size > MOST_KEPT) opened.clear();
  const heard = open(bytes);
  opened.set(number, heard);
  return heard;
}
