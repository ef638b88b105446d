/**
 * A room over socket.io as Excalidraw has it: the server passes on what it is given and keeps nothing;
 * whoever is there sends the scene to somebody new.
 */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { answerParent } from './side-channel.mjs';

const server = createServer();
const io = new Server(server, { transports: ['websocket', 'polling'], maxHttpBufferSize: 1e8 });
io.on('connection', (socket) => {
  socket.on('join-room', async (room) => {
    await socket.join(room);
    socket.broadcast.to(room).emit('new-user', socket.id);
  });
  socket.on('server-broadcast', (room, data, iv) => {
    socket.broadcast.to(room).emit('client-broadcast', data, iv);
  });
});
server.listen(0, '127.0.0.1', () => answerParent(server.address().port));
