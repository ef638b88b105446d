import { opened, Page, type Seated } from '../../src/main/app/live.testkit';
import { RelayBoard } from '../../src/main/app/live-board.testkit';
import { SealedSocket } from '../../src/main/host/seal/sealed-socket';
import { addCard, setReaction, writeText } from '../../src/shared/board/card-operations';
import { deleteEntries } from '../../src/shared/board/place-operations';
import { encodePageFrame } from '../../src/shared/protocol/board-presence';
import { socketAddress } from '../../src/shared/protocol/paths';
import { PEER_SIGNAL } from './peer-signal';

/** What pages really say on each of their sockets, to be changed by the fuzzers. */
export type Recorded = {
  readonly control: readonly Buffer[];
  readonly signalling: readonly Buffer[];
  readonly board: readonly Buffer[];
  readonly presence: readonly Buffer[];
};

/** Two pages hold a conversation and write on the board, and everything they send is kept. */
export async function recordPages(link: string, topic: string): Promise<Recorded> {
  const control: Buffer[] = [];
  const board: Buffer[] = [];
  const anna = await Page.join(link, 'Anna');
  keepSent(anna.page.socket, control);
  await converse(anna);
  const relay = await RelayBoard.open(link, anna.welcome.seat);
  keepSent(relay.socket, board);
  write(relay, anna);
  await relay.allSaved();
  const later = await RelayBoard.open(link, anna.welcome.seat, false);
  keepSent(later.socket, board);
  writeText(later.doc, 'recorded', 'Written on another page', 'page');
  relay.close();
  later.close();
  anna.page.close();
  return { control, signalling: await signals(link, anna, topic), board, presence: presence() };
}

async function converse({ page, welcome }: Seated): Promise<void> {
  page.say({ type: 'hello', seat: welcome.seat });
  page.say({ type: 'ping' });
  await page.ask({ type: 'raiseHand', reply: false });
  await page.ask({ type: 'lowerHand' });
  await page.ask({ type: 'takeFloor' });
  await page.ask({ type: 'releaseFloor' });
  await page.ask({ type: 'change', name: 'Anna Beck', group: 'g1' });
  await page.ask({ type: 'wish', inclusion: 'inWriting', onlyInGroup: false });
  await page.ask({ type: 'markMoment', kind: 'question', words: 'Why so late?' });
  await page.ask({ type: 'takeSide', side: 1 });
  await page.ask({ type: 'castVotes', vote: 'v1', version: 1, dots: { recorded: 2 } });
  await page.ask({ type: 'handStick', to: 'p2' });
  await page.ask({ type: 'passRound' });
  await page.ask({ type: 'leave' });
  await page.ask({ type: 'return' });
}

function write(relay: RelayBoard, { welcome }: Seated): void {
  const { person: author } = welcome;
  const card = { kind: 'debate', author, turn: null, x: 0, y: 0 } as const;
  addCard(relay.doc, { ...card, id: 'recorded', text: 'What was said' }, 'page');
  addCard(relay.doc, { ...card, id: 'deleted', text: 'What was taken back' }, 'page');
  writeText(relay.doc, 'recorded', 'What was really said', 'page');
  setReaction(relay.doc, 'recorded', { reaction: 'agree', author, given: true }, 'page');
  deleteEntries(relay.doc, ['deleted'], 'page');
}

function presence(): readonly Buffer[] {
  const at = { x: 120, y: -40 };
  const part = { x: 0, y: 0, width: 800, height: 600 };
  return [
    encodePageFrame({ type: 'own', own: { here: true, at, on: 'recorded' } }),
    encodePageFrame({ type: 'own', own: { here: false, at: null, on: null } }),
    encodePageFrame({ type: 'lead', part }),
    encodePageFrame({ type: 'bring', bring: { number: 3, part } }),
  ].map((frame) => Buffer.from(frame));
}

async function signals(link: string, { welcome }: Seated, topic: string): Promise<Buffer[]> {
  const socket = new SealedSocket(socketAddress(link, 'signalling', welcome.seat));
  await opened(socket);
  const from = 'a-peer';
  const said = [
    { type: 'ping' },
    { type: 'subscribe', topics: [topic] },
    ...PEER_SIGNAL.map((data) => ({ type: 'publish', topic, data: { ...data, from } })),
  ].map((message) => Buffer.from(JSON.stringify(message)));
  for (const message of said) socket.send(message.toString());
  socket.terminate();
  return said;
}

function keepSent(socket: SealedSocket, kept: Buffer[]): void {
  const send = socket.send.bind(socket);
  socket.send = (said) => {
    kept.push(Buffer.from(said));
    send(said);
  };
}
