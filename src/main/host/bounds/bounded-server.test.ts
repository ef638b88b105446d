import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { boundedServer } from './bounded-server';
import { Doorway } from './doorway';

it('[H122] whoever says nothing, or does not end what they say, is cut off, and nobody else', async () => {
  const patience = { headersMs: 100, requestMs: 300, slownessMs: 20 };
  const server = boundedServer(
    'secret',
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
