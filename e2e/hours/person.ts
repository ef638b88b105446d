import { JOINING, joinKey, opened } from '../../src/main/app/live.testkit';
import { RelayBoard } from '../../src/main/app/live-board.testkit';
import { SealedSocket } from '../../src/main/host/seal/sealed-socket';
import { addCard, setReaction, writeText } from '../../src/shared/board/card-operations';
import { cardsOf } from '../../src/shared/board/document';
import { deleteEntries, moveEntries } from '../../src/shared/board/place-operations';
import { encodePageFrame } from '../../src/shared/protocol/board-presence';
import type { NumberedRequest } from '../../src/shared/protocol/control';
import { socketAddress } from '../../src/shared/protocol/paths';
import type { Random } from '../crash/random';
import type { Witness } from './witness';

type Ask = NumberedRequest extends infer R
  ? R extends NumberedRequest
    ? Omit<R, 'request'>
    : never
  : never;

/** Cards that people leave on the board; beyond, they take some off. */
const BOARD_CARDS = 200;
const PING_MS = 5_000;

/** Somebody with two real sockets, who takes part for hours, goes away and comes back. */
export class HoursPerson {
  private seat: string | null = null;
  private id = '';
  private control: SealedSocket | null = null;
  private board: RelayBoard | null = null;
  private ping: NodeJS.Timeout | undefined;
  private requests = 0;
  private readonly open = new Map<number, Ask['type']>();
  private unsaved: { readonly id: string; readonly version: number; readonly count: number }[] = [];
  private readonly own = new Set<string>();
  private cards = 0;

  /** @param factor how many times as fast as usual time passes for the host */
  constructor(
    private readonly name: string,
    private readonly witness: Witness,
    private readonly random: Random,
    private readonly factor: number,
  ) {}

  get isHere(): boolean {
    return this.control?.readyState === 1 && this.board?.socket.readyState === 1;
  }

  /** Comes, or comes back to its seat. */
  async come(link: string): Promise<void> {
    const control = new SealedSocket(socketAddress(link, 'control'));
    const welcome = new Promise<{ seat: string; person: string }>((done, failed) => {
      control.on('close', () => {
        this.cut(control);
        failed(new Error(`${this.name} was turned away`));
      });
      control.on('message', (data) => {
        // The host's own words, read by schema in other tests; here they only count.
        const notice = JSON.parse(data.toString()) as { type: string; request?: number };
        if (notice.type === 'welcome') done(notice as unknown as { seat: string; person: string });
        if (notice.request !== undefined) this.answered(notice.request, notice.type);
      });
    });
    // Also when it was closed long after.
    welcome.catch(() => undefined);
    await opened(control);
    this.control = control;
    this.say({ type: 'hello', seat: this.seat });
    if (this.seat === null) this.say({ ...JOINING, key: joinKey(), name: this.name });
    const { seat, person } = await welcome;
    this.seat = seat;
    this.id = person;
    this.ping = setInterval(() => this.say({ type: 'ping' }), PING_MS / this.factor);
    const board = await RelayBoard.open(link, seat);
    this.board = board;
    board.socket.on('close', () => this.cut(control));
  }

  /** Does one thing of all that a person does. */
  act(): void {
    const { board } = this;
    if (board === null || !this.isHere) return;
    this.noteSaved(board);
    const dice = this.random();
    if (dice < 0.12) this.ask({ type: 'raiseHand', reply: dice < 0.02 });
    else if (dice < 0.2) this.ask({ type: 'lowerHand' });
    else if (dice < 0.24) this.ask({ type: 'takeFloor' });
    else if (dice < 0.26) {
      this.ask({ type: 'markMoment', kind: 'question', words: `${this.name} asks` });
    } else if (dice < 0.36) this.point(board);
    else this.write(board, dice);
  }

  vote(vote: `v${number}`, version: number): void {
    const [card] = this.board === null ? [] : cardsOf(this.board.doc).keys();
    if (this.isHere)
      this.ask({ type: 'castVotes', vote, version, dots: card === undefined ? {} : { [card]: 1 } });
  }

  /** Goes away, as a phone does that is carried out of the room. */
  leave(): void {
    this.control?.terminate();
    this.board?.close();
  }

  /** Resolves when all it wrote is on disk. */
  async settled(): Promise<void> {
    if (this.board === null || !this.isHere) return;
    await this.board.allSaved();
    this.noteSaved(this.board);
  }

  private write(board: RelayBoard, dice: number): void {
    const all = [...cardsOf(board.doc).keys()];
    const any = all[Math.floor(this.random() * all.length)];
    const mine = [...this.own].filter((id) => cardsOf(board.doc).has(id));
    const old = mine[Math.floor(this.random() * mine.length)];
    const place = () => Math.round(this.random() * 4_000);
    if (dice < 0.46 || any === undefined) this.writeCard(board, null);
    else if (dice < 0.6 && old !== undefined) this.writeCard(board, old);
    else if (dice < 0.7) this.react(board, any);
    else if (all.length > BOARD_CARDS) {
      const gone = mine[0] ?? any;
      this.witness.deletes(gone);
      this.own.delete(gone);
      deleteEntries(board.doc, [gone], 'person');
    } else moveEntries(board.doc, new Map([[any, { x: place(), y: place() }]]), 'person');
  }

  private writeCard(board: RelayBoard, old: string | null): void {
    this.cards += 1;
    const id = old ?? `${this.name}x${this.cards}`;
    const text = this.witness.writes(id);
    if (old === null) {
      this.own.add(id);
      const by = { author: this.id as `p${number}`, turn: null };
      const at = { x: this.cards * 20, y: this.cards * 10 };
      addCard(board.doc, { id, kind: 'argument', text, ...at, ...by }, 'person');
    } else writeText(board.doc, id, text, 'person');
    const version = this.witness.cards.get(id)?.sent ?? 0;
    this.unsaved.push({ id, version, count: board.sentCount });
  }

  private react(board: RelayBoard, card: string): void {
    const author = this.id as `p${number}`;
    const given = this.random() < 0.5;
    setReaction(board.doc, card, { reaction: 'love', author, given }, 'person');
  }

  /** Where they are on the board. */
  private point(board: RelayBoard): void {
    const at = { x: Math.round(this.random() * 4_000), y: Math.round(this.random() * 2_000) };
    board.socket.send(encodePageFrame({ type: 'own', own: { here: true, at, on: null } }));
  }

  private noteSaved(board: RelayBoard): void {
    for (const { id, version, count } of this.unsaved) {
      if (count <= board.saved) this.witness.saved(id, version);
    }
    this.unsaved = this.unsaved.filter(({ count }) => count > board.saved);
  }

  private ask(ask: Ask): void {
    this.requests += 1;
    this.witness.asked += 1;
    this.open.set(this.requests, ask.type);
    this.say({ ...ask, request: this.requests });
  }

  private answered(request: number, how: string): void {
    const asked = this.open.get(request);
    if (asked === undefined) return;
    this.open.delete(request);
    this.witness.answered += 1;
    if (asked === 'markMoment' && how === 'done') this.witness.moments += 1;
  }

  /** How many of its requests wait for an answer. */
  get waiting(): number {
    return this.open.size;
  }

  private cut(control: SealedSocket): void {
    if (this.control !== control) return;
    clearInterval(this.ping);
    if (this.board !== null) this.noteSaved(this.board);
    this.witness.cutOff += this.open.size;
    this.open.clear();
    this.unsaved = [];
    this.control = null;
    this.board?.close();
    this.board = null;
    control.terminate();
  }

  private say(request: object): void {
    if (this.control?.readyState === 1) this.control.send(JSON.stringify(request));
  }
}
