import { SealedSocket } from '../../src/main/host/seal/sealed-socket';
import type { Random } from '../crash/random';
import { below } from './mutate';

/** One fuzzed socket: where it goes, what it says first, and what it says then. */
export type Fuzzed = {
  /** The address, anew for each socket: seats come and go. */
  readonly url: () => Promise<string>;
  /** As many as get past the rate before it counts as too fast. */
  readonly messagesPerSocket: number;
  readonly first: () => readonly string[];
  readonly next: () => Buffer;
  readonly isText: boolean;
};

/** Sends so many messages that are not as they should be, on one socket after the other. */
export async function fuzzSocket(random: Random, fuzzed: Fuzzed, inputs: number): Promise<void> {
  let left = inputs;
  while (left > 0) {
    const count = Math.min(left, fuzzed.messagesPerSocket);
    await oneSocket(random, fuzzed, count);
    left -= count;
  }
}

async function oneSocket(random: Random, fuzzed: Fuzzed, count: number): Promise<void> {
  const socket = new SealedSocket(await fuzzed.url());
  // Being refused, cut off or closed is what may well happen here.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  const open = new Promise<void>((done) => socket.once('open', () => done()));
  await Promise.race([open, closed]);
  for (const text of fuzzed.first()) if (isOpen(socket)) socket.send(text);
  for (let n = 0; n < count && isOpen(socket); n += 1) {
    const bytes = fuzzed.next();
    // Now and then as the other kind of message.
    const isText = below(random, 50) === 0 ? !fuzzed.isText : fuzzed.isText;
    socket.send(isText ? bytes.toString('utf8') : bytes);
  }
  if (isOpen(socket)) {
    // The answer to a ping comes when all before it was read.
    const read = new Promise<void>((done) => socket.once('pong', () => done()));
    socket.ping();
    await Promise.race([read, closed]);
  }
  socket.terminate();
  await closed;
}

function isOpen(socket: SealedSocket): boolean {
  return socket.readyState === socket.OPEN;
}
