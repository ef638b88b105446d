import { afterEach, beforeEach, expect, it } from 'vitest';
import { Participant } from './participant';
import { GroupSeal, lengthOf } from './seal/group-seal';
import { linePair } from './seal/sealed.testkit';
import type { SealedSocket } from './seal/sealed-socket';

const group = new GroupSeal();
let page: SealedSocket;
let participant: Participant;
let close: () => void;

beforeEach(async () => {
  const pair = await linePair();
  ({ page, close } = pair);
  participant = new Participant(
    pair.line,
    { address: '127.0.0.1', link: 'current' },
    () => undefined,
  );
});

afterEach(() => close());

it('[H24] a phone that takes no news costs the host a few KB, and is told everything when it can take it', async () => {
  const heard: string[] = [];
  const caughtUp = new Promise<void>((done) => {
    page.on('message', (data) => {
      heard.push(data.toString().slice(0, 20));
      if (heard.at(-1) === 'everything') done();
    });
  });
  let told = 0;
  participant.onCaughtUp(() => {
    told += 1;
    participant.tellNews(group.seal('everything'));
  });
  page.pause();
  const news = group.seal('news '.padEnd(40_000, '.'));
  const length = lengthOf(news);
  let most = 0;
  // Twenty megabytes: more than the system itself keeps for a socket.
  for (let n = 0; n < 500; n += 1) {
    participant.tellNews(news);
    most = Math.max(most, participant.socket.bufferedAmount);
    if (n % 10 === 0) await new Promise((done) => setImmediate(done));
  }
  expect(participant.isBehind).toBe(true);
  expect(most).toBeLessThan(64 * 1024 + 2 * length);
  page.resume();
  await caughtUp;
  expect(told).toBe(1);
  expect(heard.length).toBeLessThan(500);
  expect(participant.isBehind).toBe(false);
});
