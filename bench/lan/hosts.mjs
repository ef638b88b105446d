import { BUILT } from './build.mjs';

/** The hosts side by side; `package` is what it is made of, null for this repository. */
export const HOSTS = [
  { id: 'hearth', name: 'Hearth', package: null, server: `${BUILT}/hearth.mjs` },
  { id: 'y-websocket', name: 'y-websocket', package: '@y/websocket-server' },
  { id: 'hocuspocus', name: 'Hocuspocus', package: '@hocuspocus/server' },
  { id: 'socket-room', name: 'socket.io room', package: 'socket.io' },
  { id: 'tldraw', name: 'tldraw sync', package: '@tldraw/sync-core' },
  { id: 'bare', name: 'bare ws', package: 'ws' },
].map((host) => ({ server: new URL(`servers/${host.id}.mjs`, import.meta.url).pathname, ...host }));
