import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { addCard } from '../../../shared/board/card-operations';
import { cardsOf } from '../../../shared/board/document';
import { socketAddress } from '../../../shared/protocol/paths';
import { askWithCode, readCodeAnswer } from '../../../shared/seal/code-exchange';
import { answerHandshake, type Known } from '../../../shared/seal/handshake';
import { NoiseState } from '../../../shared/seal/noise-state';
import { knownFor } from '../../../shared/seal/room-key';
import { decodeInside, type GroupKey } from '../../../shared/seal/said';
import { readSealedAddress } from '../../../shared/seal/sealed-address';
import { Opener, openForAll } from '../../../shared/seal/sealing';
import { dataFolder, type Held, hold, opened, Page } from '../../app/live.testkit';
import { RelayBoard } from '../../app/live-board.testkit';
import { toBuffer } from '../socket-guard';
import { newHostKeyPair } from './host-key-pair';
import { Listener, socketMessages } from './overheard.testkit';
import { SealedSocket } from './sealed-socket';

const NAME = 'Annabelle Unheard-Of';
const WORDS = 'What nobody outside this room should read';

let held: Held;
let remove: () => Promise<void>;
let listener: Listener;

beforeEach(async () => {
  const [folder, removeFolder] = await dataFolder();
  remove = removeFolder;
  held = await hold(folder, true);
  listener = await Listener.before(Number(new URL(held.link).port));
});

afterEach(async () => {
  await held.live.close();
  listener.close();
  await remove();
});

/** Somebody joins, raises a hand, writes a card and signals, all of it by way of the listener. */
async function takePart(): Promise<{ seat: string; leave: () => void }> {
  const link = listener.through(held.link);
  await (await fetch(link)).text();
  const { page, welcome } = await Page.join(link, NAME);
  await page.ask({ type: 'raiseHand', reply: false });
  const { seat } = welcome;
  const board = await RelayBoard.open(link, seat);
  const second = await RelayBoard.open(link, seat);
  const place = { kind: 'question', author: 'p1', turn: null, x: 0, y: 0 } as const;
  addCard(board.doc, { id: 'card', text: WORDS, ...place }, 'test');
  await board.allSaved();
  await second.until(() => cardsOf(second.doc).has('card'));
  const signalling = new SealedSocket(socketAddress(link, 'signalling', seat));
  await opened(signalling);
  const topic = held.live.running.session.id;
  const announce = { type: 'announce', from: 'a-name-of-the-page' };
  signalling.send(JSON.stringify({ type: 'publish', topic, data: announce }));
  signalling.send(JSON.stringify({ type: 'ping' }));
  await new Promise<void>((told) => signalling.once('message', () => told()));
  return {
    seat,
    leave: () => {
      for (const one of [page, board, second]) one.close();
      signalling.terminate();
    },
  };
}

it('[H95] who listens finds neither names nor words nor seats nor the key, in whatever passed', async () => {
  const code = (await held.live.chooseAddress(null)).code ?? '';
  const { seat, leave } = await takePart();
  const heard = listener.heard();
  const all = Buffer.concat([
    ...heard.flatMap(({ up, down }) => [up, down]),
    ...heard.flatMap(({ up, down }) => [...socketMessages(up), ...socketMessages(down)]),
  ]);
  // The listener hears well: what is no secret is there, and a page of messages.
  expect(all.includes('GET /s/')).toBe(true);
  expect(heard.flatMap(({ up }) => socketMessages(up)).length).toBeGreaterThan(8);
  const { roomKey } = readSealedAddress(socketAddress(held.link, 'board'));
  const secrets = { NAME, WORDS, seat, signature: seat.split('.')[1], roomKey, code };
  for (const [what, secret] of Object.entries({
    ...secrets,
    said: 'raiseHand',
    page: 'a-name-of',
  })) {
    const text = secret ?? '';
    expect(text.length, what).toBeGreaterThan(4);
    for (const form of ['utf8', 'utf16le', 'base64', 'hex'] as const) {
      const looked = form === 'utf8' || form === 'utf16le' ? Buffer.from(text, form) : null;
      const found = all.includes(looked ?? Buffer.from(text).toString(form).replace(/=+$/u, ''));
      expect(found, `${what} as ${form}`).toBe(false);
    }
  }
  leave();
});

it('[H95] a guest who has the link, and listens, reads what is for all and nobody’s seat', async () => {
  const { seat, leave } = await takePart();
  const mallory = await Page.join(held.link, 'Mallory');
  const key = await groupKeyOf(held.link, mallory.welcome.seat);
  const heard = listener.heard();
  const down = heard.flatMap((connection) => socketMessages(connection.down));
  const read = down.flatMap((sealed) => openForAll([key], sealed) ?? []);
  // What everybody is told, a guest may read: that this works here shows that the rest is tried in earnest.
  expect(Buffer.concat(read).includes(WORDS)).toBe(true);
  expect(Buffer.concat(read).includes(seat)).toBe(false);
  // The link's key opens the first message, and with it nothing that comes after.
  const { roomKey } = readSealedAddress(held.link);
  let tried = 0;
  for (const connection of heard) {
    const [first = Buffer.alloc(0), ...rest] = socketMessages(connection.down);
    const [answer = Buffer.alloc(0)] = socketMessages(connection.up);
    for (const kind of ['control', 'board', 'signalling']) {
      const known = knownFor(kind, roomKey ?? '');
      const guess = answerHandshake(known, first, newHostKeyPair, Buffer.alloc(0));
      if (guess === null) continue;
      tried += 1;
      for (const shared of [new Uint8Array(32), first.subarray(0, 32), answer.subarray(0, 32)]) {
        expect(helloWith(known, first, answer, shared)).toBeNull();
      }
      for (const bytes of [guess.keys.hears, guess.keys.sends]) {
        const opener = new Opener(bytes);
        for (const sealed of rest) expect(opener.open(sealed)).toBeNull();
      }
    }
  }
  expect(tried).toBe(4);
  mallory.page.close();
  leave();
});

it('[H100] who listens while somebody types the code learns neither the code nor the key, nor what to try', async () => {
  const code = (await held.live.chooseAddress(null)).code ?? '';
  const link = listener.through(held.link);
  const asking = askWithCode(code, randomBytes(48));
  const answer = await fetch(new URL('/code', link), {
    method: 'POST',
    body: new URLSearchParams(asking.question),
  });
  const told = readCodeAnswer(await answer.text());
  if (told === null) throw new Error('an answer expected');
  const path = asking.read(told) ?? '';
  expect(new URL(path, link).href).toBe(link);
  const all = Buffer.concat(listener.heard().flatMap(({ up, down }) => [up, down])).toString();
  expect(all).toContain(asking.question.share);
  expect(all).toContain(told.sealed);
  for (const secret of [code, path.slice(3, 25), path.split('#')[1] ?? '']) {
    for (const form of [secret, Buffer.from(secret).toString('hex')])
      expect(all).not.toContain(form);
  }
  // With what was heard even the right code opens nothing: that takes the page's own chance.
  const { question } = askWithCode(code, randomBytes(48));
  expect(question.share).not.toBe(asking.question.share);
  for (let n = 0; n < 20; n += 1) expect(askWithCode(code, randomBytes(48)).read(told)).toBeNull();
});

/** What a page said in its handshake, read with all that passed, the link's key, and a guess at what is missing. */
function helloWith(known: Known, first: Buffer, answer: Buffer, shared: Uint8Array) {
  const state = new NoiseState();
  state.mixHash(known.prologue);
  state.mixKeyAndHash(known.psk);
  state.mixHash(first.subarray(0, 32));
  state.mixKey(first.subarray(0, 32));
  expect(state.openAndHash(first.subarray(32))).not.toBeNull();
  state.mixHash(answer.subarray(0, 32));
  state.mixKey(answer.subarray(0, 32));
  state.mixKey(shared);
  return state.openAndHash(answer.subarray(32));
}

/** The key of the group as a guest gets it, on a board socket of their own. */
async function groupKeyOf(link: string, seat: string): Promise<GroupKey> {
  const { url, hello, roomKey } = readSealedAddress(`${socketAddress(link, 'board', seat)}&new`);
  const socket = new WebSocket(url);
  let opener: Opener | null = null;
  return new Promise((found, failed) => {
    socket.on('error', failed);
    socket.on('message', (data) => {
      const bytes = toBuffer(data);
      if (opener === null) {
        const known = knownFor('board', roomKey ?? '');
        const agreed = answerHandshake(known, bytes, newHostKeyPair, Buffer.from(hello));
        if (agreed === null) {
          failed(new Error('the host has another key'));
          return;
        }
        opener = new Opener(agreed.keys.hears);
        socket.send(agreed.message);
        return;
      }
      const plain = bytes[0] === 0 ? opener.open(bytes) : null;
      const inside = plain === null ? null : decodeInside(plain);
      if (inside?.type !== 'groupKey') return;
      socket.terminate();
      found(inside.key);
    });
  });
}
