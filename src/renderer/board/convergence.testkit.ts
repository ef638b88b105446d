import * as Y from 'yjs';
import { CARD_KINDS } from '../../shared/board/card-kind';
import { addCard, setKind, setReaction, writeText } from '../../shared/board/card-operations';
import { LINK_MEANINGS } from '../../shared/board/link-meaning';
import { addLink, setMeaning, turnLink } from '../../shared/board/link-operations';
import { addObject } from '../../shared/board/object-operations';
import type { Author } from '../../shared/board/place';
import {
  deleteEntries,
  moveEntries,
  resizeEntries,
  setGroup,
  setLayers,
} from '../../shared/board/place-operations';
import { REACTIONS } from '../../shared/board/reactions';
import { type BoardSession, openBoard } from './board-store';
import { type EntryIndex, openIndex } from './plane/entry-index';

/** Numbers from a seed: 0 (included) to 1 (not), the same ones each time. */
export type Chance = () => number;

/** mulberry32: small, and good enough to shuffle with. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(chance: Chance, from: readonly T[]): T {
  const one = from[Math.floor(chance() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** A page: its board with its own undo, and what its window would draw of it. */
export type Page = { readonly session: BoardSession; readonly index: EntryIndex };

/** Pages of different people, linked to each other or cut off. */
export class Room {
  readonly pages: readonly Page[];
  /** Pairs of pages that hear each other, as "0-2". */
  private readonly open = new Set<string>();

  constructor(people: number) {
    this.pages = Array.from({ length: people }, (_, n) => {
      const session = openBoard({ author: authorOf(n), turn: () => null, access: NOBODY });
      const index = openIndex(session.cards, session.objects);
      index.connect();
      return { session, index };
    });
    this.pages.forEach(({ session }, from) => {
      session.doc.on('update', (update: Uint8Array, origin: unknown) => {
        this.pages.forEach(({ session: other }, to) => {
          // What came from there need not go back; the others hear of it from here.
          if (to !== from && origin !== other.doc && this.hears(from, to)) {
            Y.applyUpdate(other.doc, update, session.doc);
          }
        });
      });
    });
  }

  hears(a: number, b: number): boolean {
    return this.open.has(`${Math.min(a, b)}-${Math.max(a, b)}`);
  }

  cut(a: number, b: number): void {
    this.open.delete(`${Math.min(a, b)}-${Math.max(a, b)}`);
  }

  join(a: number, b: number): void {
    if (a === b || this.hears(a, b)) return;
    this.open.add(`${Math.min(a, b)}-${Math.max(a, b)}`);
    this.exchange(a, b);
    this.exchange(b, a);
  }

  joinAll(): void {
    this.pages.forEach((_, a) => {
      this.pages.forEach((__, b) => {
        this.join(a, b);
      });
    });
  }

  dispose(): void {
    for (const { session } of this.pages) session.dispose();
  }

  private exchange(from: number, to: number): void {
    const source = this.pages[from]?.session.doc;
    const target = this.pages[to]?.session.doc;
    if (source === undefined || target === undefined) return;
    Y.applyUpdate(target, Y.encodeStateAsUpdate(source, Y.encodeStateVector(target)), source);
  }
}

/** Seat n of the room; the first is the facilitator's. */
export function authorOf(n: number): Author {
  return n === 0 ? 'facilitator' : `p${n}`;
}

const NOBODY = {
  relayUrl: '',
  signallingUrl: '',
  room: '',
  carriers: { relay: false, peers: false },
} as const;

const WORDS = ['why', 'not', 'now', '🙂', 'the customer', 'waits', '- a', '**b**'];

/** Somebody at their page, with what chance gives them. */
class Person {
  constructor(
    private readonly session: BoardSession,
    private readonly chance: Chance,
    private readonly newId: () => string,
  ) {}

  /** Everything a board can do; what is there twice is done twice as often. */
  readonly acts: readonly (() => void)[] = [
    () => this.add(),
    () => this.add(),
    () => this.addArea(),
    () => this.move(),
    () => this.move(),
    () => this.write(),
    () => this.write(),
    () => this.on((id, doc, origin) => deleteEntries(doc, [id], origin)),
    () => this.on((id, doc, origin) => setKind(doc, id, pick(this.chance, CARD_KINDS), origin)),
    () => this.link(),
    () => this.relink(),
    () => this.react(),
    () => this.resize(),
    () => this.group(),
    () => this.session.undo(),
    () => this.session.redo(),
  ];

  private get by() {
    return { author: this.session.author, turn: null };
  }

  private at(): number {
    return Math.floor(this.chance() * 2_000);
  }

  private entries(): readonly string[] {
    return [...this.session.cards.ids(), ...this.session.objects.ids()];
  }

  private some(): readonly string[] {
    return this.entries().filter(() => this.chance() < 0.3);
  }

  private on(how: (id: string, doc: Y.Doc, origin: unknown) => void): void {
    const entries = this.entries();
    if (entries.length === 0) return;
    const id = pick(this.chance, entries);
    this.session.step((doc, origin) => how(id, doc, origin));
  }

  private add(): void {
    const place = { id: this.newId(), x: this.at(), y: this.at(), ...this.by };
    const content = { kind: pick(this.chance, CARD_KINDS), text: pick(this.chance, WORDS) };
    this.session.step((doc, origin) => addCard(doc, { ...place, ...content }, origin));
  }

  private addArea(): void {
    const place = { id: this.newId(), x: this.at(), y: this.at(), ...this.by };
    const area = { type: 'area', size: { width: 400, height: 300 }, name: 'A', tint: 1 } as const;
    this.session.step((doc, origin) => addObject(doc, { ...place, ...area }, origin));
  }

  private move(): void {
    const places = new Map(this.some().map((id) => [id, { x: this.at(), y: this.at() }]));
    this.session.step((doc, origin) => moveEntries(doc, places, origin));
  }

  private write(): void {
    const cards = this.session.cards.ids();
    if (cards.length === 0) return;
    const id = pick(this.chance, cards);
    const read = this.session.cards.entry(id)?.read;
    const text = read?.ok ? read.card.text : '';
    const caret = Math.floor(this.chance() * (text.length + 1));
    const next = text.slice(0, caret) + pick(this.chance, WORDS) + text.slice(caret + 1);
    this.session.more((doc, origin) => writeText(doc, id, next, origin));
  }

  private link(): void {
    const cards = this.session.cards.ids();
    if (cards.length < 2) return;
    const link = {
      id: this.newId(),
      from: pick(this.chance, cards),
      to: pick(this.chance, cards),
      meaning: pick(this.chance, LINK_MEANINGS),
      author: this.session.author,
    };
    this.session.step((doc, origin) => addLink(doc, link, origin));
  }

  private relink(): void {
    const [link] = this.session.links.all();
    if (link === undefined) return;
    this.session.step((doc, origin) => {
      turnLink(doc, link.id, origin);
      setMeaning(doc, link.id, pick(this.chance, LINK_MEANINGS), origin);
    });
  }

  private react(): void {
    const reaction = pick(this.chance, REACTIONS);
    const given = { reaction, author: this.session.author, given: this.chance() < 0.6 };
    this.on((id, doc, origin) => setReaction(doc, id, given, origin));
  }

  private resize(): void {
    const rect = { x: this.at(), y: this.at(), width: 100 + this.at(), height: 100 + this.at() };
    this.on((id, doc, origin) => resizeEntries(doc, new Map([[id, rect]]), origin));
  }

  private group(): void {
    const ids = this.some();
    const group = this.chance() < 0.5 ? null : this.newId();
    this.on((id, doc, origin) => {
      setGroup(doc, ids, group, origin);
      setLayers(doc, new Map([[id, Math.floor(this.chance() * 9) - 4]]), origin);
    });
  }
}

/** One thing somebody does on their page, chosen by chance among everything a board can do. */
export function act({ session }: Page, chance: Chance, newId: () => string): void {
  pick(chance, new Person(session, chance, newId).acts)();
}
