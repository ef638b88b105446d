import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { askWithCode } from '../../src/shared/seal/code-exchange';
import type { Random } from '../crash/random';
import { mutateBytes } from './mutate';

/** A question as the page with the code asks it. */
const ASKED = String(new URLSearchParams(askWithCode('ABCDEF', randomBytes(48)).question));
/** A connection that was told nothing for so long (ms) is given up: half a request is no request. */
const PATIENCE_MS = 30;
const AT_ONCE = 40;

/** Sends so many requests that are not as they should be, each on a connection of its own. */
export async function fuzzHttp(random: Random, link: string, inputs: number): Promise<void> {
  const { port, pathname } = new URL(link);
  const samples = requests(pathname).map((text) => Buffer.from(text));
  await inParallel(AT_ONCE, inputs, () => send(Number(port), mutateBytes(random, samples)));
}

/** Sends WebSocket frames that are none, each on a connection that was let in before. */
export async function fuzzFrames(
  random: Random,
  url: string,
  payloads: readonly Buffer[],
  inputs: number,
): Promise<void> {
  const { port, pathname } = new URL(url);
  const frames = payloads.map((payload) => frameOf(payload));
  const hello = Buffer.from(upgrade(pathname));
  await inParallel(AT_ONCE, inputs, () =>
    send(Number(port), Buffer.concat([hello, mutateBytes(random, frames)])),
  );
}

/** Runs so many tasks, so many at a time. */
export async function inParallel(
  atOnce: number,
  count: number,
  task: () => Promise<void>,
): Promise<void> {
  let begun = 0;
  const work = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      await task();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

function send(port: number, bytes: Buffer): Promise<void> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    const end = (): void => {
      // Reset, so that a hundred thousand of them do not use up the machine's ports.
      socket.resetAndDestroy();
      done();
    };
    socket.setTimeout(PATIENCE_MS, end);
    socket.once('error', end);
    socket.once('close', end);
    socket.once('data', end);
    socket.write(bytes);
  });
}

function requests(link: string): readonly string[] {
  const head = 'Host: 127.0.0.1:4747\r\nAccept-Encoding: br, gzip\r\n';
  const form = 'Content-Type: application/x-www-form-urlencoded\r\n';
  return [
    `GET / HTTP/1.1\r\n${head}\r\n`,
    `GET ${link} HTTP/1.1\r\n${head}\r\n`,
    `GET ${link}assets/main.js?x=1 HTTP/1.1\r\n${head}\r\n`,
    `HEAD ${link}index.html HTTP/1.1\r\n${head}\r\n`,
    `GET ${link}../../../etc/passwd HTTP/1.1\r\n${head}\r\n`,
    `POST /code HTTP/1.1\r\n${head}${form}Content-Length: ${ASKED.length}\r\n\r\n${ASKED}`,
    `POST /code HTTP/1.1\r\n${head}${form}Transfer-Encoding: chunked\r\n\r\n${ASKED.length.toString(16)}\r\n${ASKED}\r\n0\r\n\r\n`,
    `OPTIONS * HTTP/1.1\r\n${head}\r\n`,
    upgrade(`${link}control`),
    upgrade(`${link}board`),
    upgrade(`${link}signalling`),
  ];
}

function upgrade(path: string): string {
  const key = randomBytes(16).toString('base64');
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`;
}

/** A client's frame, masked with zeros so that its bytes stand as they are. */
function frameOf(payload: Buffer): Buffer {
  const isShort = payload.length < 126;
  const head = Buffer.alloc(isShort ? 6 : 8);
  head[0] = 0x82;
  head[1] = 0x80 | (isShort ? payload.length : 126);
  if (!isShort) head.writeUInt16BE(Math.min(payload.length, 65_535), 2);
  return Buffer.concat([head, payload.subarray(0, 65_535)]);
}
