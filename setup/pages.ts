// What both page builds (the facilitator's and the participants') have in common.

import { fileURLToPath } from 'node:url';
import type { Alias } from 'vite';

/**
 * y-webrtc asks for simple-peer, a 2019 library with Node's streams in it; our own link class
 * stands in its place. A pattern, so that it also holds inside node_modules.
 */
const ownPeerLink: Alias = {
  find: /^simple-peer(\/simplepeer\.min\.js)?$/,
  replacement: fileURLToPath(
    new URL('../src/renderer/board/peers/simple-peer.ts', import.meta.url),
  ),
};

/** y-webrtc's signalling socket is lib0's; ours is sealed like every other one. */
const ownSignalling: Alias = {
  find: /^lib0\/websocket$/,
  replacement: fileURLToPath(
    new URL('../src/renderer/board/peers/signaling-socket.ts', import.meta.url),
  ),
};

/** What stands under y-webrtc in every build. */
export const underPeers: Alias[] = [ownPeerLink, ownSignalling];
