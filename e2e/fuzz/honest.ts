import { Page, type Seated } from '../../src/main/app/live.testkit';
import { RelayBoard } from '../../src/main/app/live-board.testkit';
import { addCard } from '../../src/shared/board/card-operations';
import { cardsOf } from '../../src/shared/board/document';

/** Somebody who means well, among those who do not: everything they do is answered and kept. */
export class Honest {
  /** The longest that anything took, in ms. */
  slowest = 0;
  cards = 0;

  private constructor(
    private readonly seated: Seated,
    private readonly board: RelayBoard,
    /** Another page, on which what they write is to be seen. */
    private readonly other: RelayBoard,
    /** After so many ms without an answer they are cut off. */
    private readonly patienceMs: number,
  ) {}

  static async join(link: string, patienceMs: number): Promise<Honest> {
    const seated = await Page.join(link, 'Hanna');
    const board = await RelayBoard.open(link, seated.welcome.seat);
    const other = await RelayBoard.open(link, seated.welcome.seat);
    return new Honest(seated, board, other, patienceMs);
  }

  /** Goes on until it is over; rejects when something is not answered, or not as it should be. */
  async takePart(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await this.once();
      await new Promise((again) => setTimeout(again, 250));
    }
  }

  /** A hand up and down, and a card on disk. */
  async once(): Promise<void> {
    const { page, welcome } = this.seated;
    const begun = performance.now();
    await this.within(this.done({ type: 'raiseHand', reply: false }), 'a raised hand');
    await this.within(this.done({ type: 'lowerHand' }), 'a lowered hand');
    const card = { kind: 'debate', author: welcome.person, turn: null, y: 0 } as const;
    const id = `honest${this.cards}`;
    addCard(this.board.doc, { ...card, id, text: id, x: this.cards }, 'honest');
    this.cards += 1;
    await this.within(this.board.allSaved(), 'a card');
    const { other } = this;
    await this.within(
      other.until(() => cardsOf(other.doc).has(id)),
      'another page',
    );
    this.slowest = Math.max(this.slowest, performance.now() - begun);
    if (page.socket.readyState !== page.socket.OPEN) throw new Error('Hanna was thrown out');
  }

  close(): void {
    this.seated.page.close();
    this.board.close();
    this.other.close();
  }

  private async done(ask: Parameters<Page['ask']>[0]): Promise<void> {
    const answer = await this.seated.page.ask(ask);
    if (answer.type !== 'done') throw new Error(`Hanna was refused: ${JSON.stringify(answer)}`);
  }

  private async within(work: Promise<void>, what: string): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_done, failed) => {
      const error = new Error(`${what} was not answered within ${this.patienceMs} ms`);
      timer = setTimeout(() => failed(error), this.patienceMs);
    });
    await Promise.race([work, late]).finally(() => clearTimeout(timer));
  }
}
