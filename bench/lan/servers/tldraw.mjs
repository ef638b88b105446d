/** A TLSocketRoom over ws, as tldraw's own example server has it, in memory. */
import { DEFAULT_INITIAL_SNAPSHOT, TLSocketRoom } from '@tldraw/sync-core';
import { WebSocketServer } from 'ws';
import { answerParent } from './side-channel.mjs';

const room = new TLSocketRoom({ initialSnapshot: DEFAULT_INITIAL_SNAPSHOT });
let sessions = 0;
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' }, () => {
  answerParent(server.address().port);
});
server.on('connection', (socket) => {
  sessions += 1;
  room.handleSocketConnect({ sessionId: `s${sessions}`, socket });
});
