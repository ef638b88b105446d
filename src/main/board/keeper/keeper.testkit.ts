import * as Y from 'yjs';
import { HOMES, homeCalled } from '../../../shared/board/kept-entry';
import type { Author } from '../../../shared/board/place';
import { readBoard } from '../../../shared/board/snapshot';
import type { BoardMay } from '../../../shared/session/board-rules';
import { MAIN } from '../replica';
import { BoardKeeper, type PutBack } from './keeper';

type Frame = { readonly update: Uint8Array; readonly isOwn: boolean };
type Wire = { readonly frames: Frame[]; isUp: boolean };

/** A page that sends what it does to main and to its neighbours, and passes on what it hears. */
export class TestPage {
  readonly doc = new Y.Doc();
  readonly toMain: Wire = { frames: [], isUp: true };
  readonly fromMain: Wire = { frames: [], isUp: true };
  readonly neighbours = new Map<TestPage, Wire>();
  /** What was done here while there was no way to main. */
  private kept: Uint8Array[] = [];

  /** @param says whether the page marks what it did itself, as all pages of this version do */
  constructor(
    readonly author: Author,
    readonly says = true,
  ) {
    this.doc.on(
      'update',
      (update: Uint8Array, from: unknown, _doc: Y.Doc, change: Y.Transaction) => {
        const isOwn = change.local && this.says;
        if (from !== 'main' && this.toMain.isUp) this.toMain.frames.push({ update, isOwn });
        else if (isOwn && !this.toMain.isUp) this.kept.push(update);
        for (const [page, wire] of this.neighbours) {
          if (page !== from && wire.isUp) wire.frames.push({ update, isOwn: false });
        }
      },
    );
  }

  /** What was kept here meanwhile, as one. */
  keptWhileAway(): Uint8Array | null {
    const kept = this.kept;
    this.kept = [];
    return kept.length === 0 ? null : Y.mergeUpdates(kept);
  }
}

/** Main's board with its keeper, and pages at wires that a test lets through when it likes. */
export class TestRoom {
  readonly doc = new Y.Doc();
  readonly pages: TestPage[] = [];
  readonly putBacks: PutBack[] = [];
  readonly keeper: BoardKeeper;
  may: BoardMay = 'all';
  now = 0;

  /** @param clientId the numbers by which Yjs tells pages apart, and settles who wins */
  constructor(
    fill: (doc: Y.Doc) => void,
    private readonly clientId: (() => number) | null = null,
  ) {
    if (clientId !== null) this.doc.clientID = clientId();
    this.doc.transact(() => fill(this.doc), 'disk');
    this.keeper = new BoardKeeper({
      doc: this.doc,
      may: () => this.may,
      isForgotten: () => false,
      now: () => this.now,
      write: (how) => this.doc.transact(() => how(this.doc, MAIN), MAIN),
    });
    this.doc.on('update', (update: Uint8Array, from: unknown) => {
      for (const page of this.pages) {
        if (page !== from && page.fromMain.isUp)
          page.fromMain.frames.push({ update, isOwn: false });
      }
    });
  }

  join(author: Author, says = true): TestPage {
    const page = new TestPage(author, says);
    if (this.clientId !== null) page.doc.clientID = this.clientId();
    this.pages.push(page);
    Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(this.doc), 'main');
    return page;
  }

  /** A direct way between two pages. */
  link(a: TestPage, b: TestPage): void {
    a.neighbours.set(b, { frames: [], isUp: true });
    b.neighbours.set(a, { frames: [], isUp: true });
  }

  /** The next frame of a page reaches main; false if there is none. */
  toMain(page: TestPage): boolean {
    const frame = page.toMain.frames.shift();
    if (frame !== undefined) this.take(page, frame);
    return frame !== undefined;
  }

  fromMain(page: TestPage): boolean {
    const frame = page.fromMain.frames.shift();
    if (frame !== undefined) Y.applyUpdate(page.doc, frame.update, 'main');
    return frame !== undefined;
  }

  across(from: TestPage, to: TestPage): boolean {
    const frame = from.neighbours.get(to)?.frames.shift();
    if (frame !== undefined) Y.applyUpdate(to.doc, frame.update, from);
    return frame !== undefined;
  }

  /** The page's way to main is cut; what was under way is lost. */
  cut(page: TestPage): void {
    for (const wire of [page.toMain, page.fromMain]) {
      wire.isUp = false;
      wire.frames.length = 0;
    }
  }

  /** The page comes back, as `relay.ts` does it: what it did itself first, then what main lacks. */
  mend(page: TestPage): void {
    if (page.toMain.isUp) return;
    page.toMain.isUp = true;
    page.fromMain.isUp = true;
    const own = page.keptWhileAway();
    if (own !== null) this.take(page, { update: own, isOwn: true });
    const lacks = Y.encodeStateAsUpdate(page.doc, Y.encodeStateVector(this.doc));
    this.take(page, { update: lacks, isOwn: false });
    const missed = Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(page.doc));
    Y.applyUpdate(page.doc, missed, 'main');
  }

  /** Time passes, and what is due is put back. */
  pass(ms: number): void {
    this.now += ms;
    this.putBacks.push(...this.keeper.settle());
  }

  /** Everything under way arrives, and everything that is due is put back. */
  calm(): void {
    for (const page of this.pages) this.mend(page);
    do {
      this.flush();
      this.pass(20_000);
    } while (this.keeper.isWaiting || this.pages.some(isBusy));
  }

  flush(): void {
    while (this.pages.some(isBusy)) {
      for (const page of this.pages) {
        while (this.toMain(page));
        while (this.fromMain(page));
        for (const to of page.neighbours.keys()) while (this.across(page, to));
      }
    }
  }

  private take(page: TestPage, { update, isOwn }: Frame): void {
    this.keeper.take(page.author, isOwn, update, () => Y.applyUpdate(this.doc, update, page));
  }
}

function isBusy(page: TestPage): boolean {
  const wires = [page.toMain, page.fromMain, ...page.neighbours.values()];
  return wires.some(({ frames }) => frames.length > 0);
}

/** All of a board, what cannot be read too. */
export function wholeOf(doc: Y.Doc): unknown {
  const raw = Object.fromEntries(HOMES.map((home) => [home, homeCalled(doc, home).toJSON()]));
  return { raw, read: readBoard(doc), meta: doc.getMap('meta').toJSON() };
}
