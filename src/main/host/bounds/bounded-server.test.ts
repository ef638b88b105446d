import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { boundedServer } from './bounded-server';
import { Doorway } from './doorway';

const hasLink = (path: string) => path.startsWith('/s/secret/');

it('[H120] whoever has the link and takes no seat has room of their own, and the oldest of them goes', async () => {
  const doorway = new Doorway({ strangers: { each: 2, inAll: 3 }, guests: { each: 4, inAll: 6 } });
  const server = boundedServer(hasLink, doorway, (_request, response) => response.end('a page'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  const sockets: Socket[] = [];
  for (let n = 0; n < 10; n += 1) {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.write('GET /s/secret/ HTTP/1.1\r\nHost: hearth\r\n\r\n');
    await once(socket, 'data');
  }
  const ended = sockets.slice(0, 6).map((socket) => socket.closed || once(socket, 'close'));
  await Promise.all(ended);
  expect([doorway.size, doorway.turnedOut]).toEqual([4, 6]);
  expect(sockets.slice(6).map(({ closed }) => closed)).toEqual([false, false, false, false]);
  for (const socket of sockets) socket.destroy();
  server.closeAllConnections();
  server.close();
});

it('[H122] whoever says nothing, or does not end what they say, is cut off, and nobody else', async () => {
  const patience = { headersMs: 100, requestMs: 300, slownessMs: 20 };
  const server = boundedServer(
    hasLink,
    new Doorway(),
    (request, response) => {
      request.resume();
      request.on('end', () => response.end('all of it'));
      request.on('error', () => response.destroy());
    },
    patience,
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  const say = async (words: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('latin1');
    let heard = '';
    socket.on('data', (text: string) => {
      heard += text;
    });
    socket.write(words);
    await once(socket, 'close');
    return heard.split('\r\n')[0] ?? '';
  };
  const head = 'POST / HTTP/1.1\r\nHost: hearth\r\n';
  const answers = await Promise.all([
    say(''),
    say('POST / HT'),
    say(`${head}X-Slow: `),
    say(`${head}Content-Length: 5\r\n\r\nab`),
    say(`${head}Content-Length: 5\r\nConnection: close\r\n\r\nabcde`),
  ]);
  expect(answers.slice(0, 4).filter((answer) => answer.includes('200'))).toEqual([]);
  expect(answers[4]).toBe('HTTP/1.1 200 OK');
  server.closeAllConnections();
  server.close();
});
