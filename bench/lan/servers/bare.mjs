/** The floor: whatever comes goes to everybody else, and nothing is kept. */
import { WebSocketServer } from 'ws';
import { answerParent } from './side-channel.mjs';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' }, () => {
  answerParent(server.address().port, ({ text }) => {
    for (const client of server.clients) client.send(text);
  });
});
server.on('connection', (socket) => {
  socket.on('message', (data, isBinary) => {
    for (const client of server.clients) {
      if (client !== socket && client.readyState === client.OPEN)
        client.send(data, { binary: isBinary });
    }
  });
});
