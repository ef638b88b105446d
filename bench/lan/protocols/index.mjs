import { bare } from './bare.mjs';
import { hearth } from './hearth.mjs';
import { socketRoom } from './socket-room.mjs';
import { tldraw } from './tldraw.mjs';
import { yjsProtocol } from './yjs.mjs';

/** How participants speak to each server, by its id. */
export const PROTOCOLS = {
  hearth,
  'y-websocket': yjsProtocol({ url: (port) => `ws://127.0.0.1:${port}/bench` }),
  hocuspocus: yjsProtocol({ url: (port) => `ws://127.0.0.1:${port}/`, name: 'bench' }),
  'socket-room': socketRoom,
  tldraw,
  bare,
};
