import { WebSocket } from 'ws';

/** Opens a WebSocket and resolves when it is open. `hear` gets each message's bytes, and the socket. */
export function openSocket(url, hear) {
  return new Promise((done, failed) => {
    const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 256 * 1024 * 1024 });
    socket.on('message', (bytes) => hear(bytes, socket));
    socket.once('open', () => done(socket));
    socket.once('error', failed);
  });
}

/** Bytes of a message on the wire: WebSocket's own header before it, and a mask if it goes up. */
export function wireBytes(length, isUp) {
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  return length + header + (isUp ? 4 : 0);
}
