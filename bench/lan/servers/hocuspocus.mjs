/** @hocuspocus/server without extensions: in memory. */
import { Server } from '@hocuspocus/server';
import { answerParent } from './side-channel.mjs';

const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, stopOnSignals: false });
await server.listen();
answerParent(server.address.port);
