import { JOINING, joinKey, Page } from '../../src/main/app/live.testkit';
import { RelayBoard } from '../../src/main/app/live-board.testkit';
import { addCard, writeText } from '../../src/shared/board/card-operations';
import type { Random } from './random';
import type { Witness } from './witness';

const KINDS = ['question', 'argument', 'setback', 'celebration'] as const;
/** One in so many who ask for something asks to be forgotten. */
const SELDOM = 60;

/** What a phone sent on the board, and after how many of its messages that was. */
type Sent = { readonly id: string; readonly version: number; readonly count: number };

/** Somebody with two sockets, who raises a hand, marks moments and writes cards as fast as a host takes it. */
export class Phone {
  private seat: string | null = null;
  private person = '';
  private name = '';
  private page: Page | null = null;
  private board: RelayBoard | null = null;
  private readonly sent: Sent[] = [];
  private own: string[] = [];
  private hand = false;
  private count = 0;

  constructor(
    private readonly label: string,
    private readonly random: Random,
  ) {}

  /** Comes, or comes back to its seat. */
  async connect(link: string, witness: Witness): Promise<void> {
    this.page = await Page.open(link, this.seat);
    if (this.seat === null) {
      this.count += 1;
      this.name = `${this.label}n${this.count}q`;
      witness.given.add(this.name);
      witness.requests += 1;
      this.page.say({ ...JOINING, key: joinKey(), name: this.name });
    }
    const welcome = await this.page.next('welcome');
    this.seat = welcome.seat;
    this.person = welcome.person;
    this.board = await RelayBoard.open(link, this.seat);
    this.hand = false;
    this.own = [];
  }

  /** Asks for one thing on each of its sockets; the answer may never come. */
  act(witness: Witness): void {
    if (this.page !== null && this.page.socket.readyState === 1) void this.ask(witness, this.page);
    if (this.board !== null && this.board.socket.readyState === 1) this.write(witness, this.board);
  }

  /** The host is gone: what was acknowledged until then is. */
  cutOff(witness: Witness): void {
    const saved = this.board?.saved ?? 0;
    for (const { id, version, count } of this.sent.splice(0)) {
      const card = witness.cards.get(id);
      if (card !== undefined && count <= saved)
        card.acknowledged = Math.max(card.acknowledged, version);
    }
    this.page?.close();
    this.board?.close();
    this.page = null;
    this.board = null;
  }

  /** In another session everybody is new. */
  leave(): void {
    this.seat = null;
  }

  private async ask(witness: Witness, page: Page): Promise<void> {
    witness.requests += 1;
    const choice = this.random();
    if (choice < 1 / SELDOM) return this.askToBeForgotten(witness, page);
    if (choice < 0.4) {
      this.count += 1;
      const words = `${this.name} says ${this.count}`;
      witness.given.add(words);
      const kind = KINDS[Math.floor(this.random() * KINDS.length)] ?? 'question';
      const answer = await page.ask({ type: 'markMoment', kind, words });
      if (answer.type === 'done' && !witness.leaving.has(this.person)) witness.doneWords.add(words);
      return;
    }
    this.hand = !this.hand;
    await page.ask(this.hand ? { type: 'raiseHand', reply: false } : { type: 'lowerHand' });
  }

  private async askToBeForgotten(witness: Witness, page: Page): Promise<void> {
    const { person, name } = this;
    witness.leaving.add(person);
    for (const words of witness.doneWords) {
      if (words.startsWith(`${name} says`)) witness.doneWords.delete(words);
    }
    this.seat = null;
    this.board?.close();
    const answer = await page.ask({ type: 'forget' });
    if (answer.type === 'done') witness.forgotten.add(name);
  }

  private write(witness: Witness, board: RelayBoard): void {
    const old =
      this.random() < 0.5 ? this.own[Math.floor(this.random() * this.own.length)] : undefined;
    this.count += 1;
    const id = old ?? `${this.label}x${this.count}`;
    const card = witness.cards.get(id);
    const version = card === undefined ? 0 : card.sent + 1;
    const text = `${id} v${version}`;
    if (card === undefined) {
      witness.cards.set(id, { author: this.person, acknowledged: -1, sent: 0 });
      this.own.push(id);
      const author = this.person as `p${number}`;
      addCard(
        board.doc,
        { id, kind: 'debate', text, author, turn: null, x: this.count, y: 0 },
        'phone',
      );
    } else {
      card.sent = version;
      writeText(board.doc, id, text, 'phone');
    }
    this.sent.push({ id, version, count: board.sentCount });
  }
}
