import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, setKind, setReaction, writeText } from '../../../shared/board/card-operations';
import { cardsOf, initBoard, linksOf, metaOf, objectsOf } from '../../../shared/board/document';
import { addObject } from '../../../shared/board/object-operations';
import type { Author } from '../../../shared/board/place';
import { deleteEntries, moveEntries, setLocked } from '../../../shared/board/place-operations';
import { readBoard } from '../../../shared/board/snapshot';
import { BOARD_MAY } from '../../../shared/session/board-rules';
import { type TestPage, TestRoom, wholeOf } from './keeper.testkit';

const SEEDS = 300;
const HELD = ['h1', 'h2', 'h3'];
const area = { type: 'area', size: { width: 90, height: 90 }, name: 'Area', tint: 1 } as const;

/** mulberry32: numbers from a seed, 0 (included) to 1 (not). */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function fill(doc: Y.Doc): void {
  initBoard(doc);
  const by = { author: 'facilitator', turn: null } as const;
  for (const id of [...HELD, 'f1', 'f2']) {
    addCard(doc, { id, kind: 'debate', text: `The card ${id}`, x: 0, y: 0, ...by }, 0);
  }
  addObject(doc, { id: 'o1', x: 0, y: 0, ...by, ...area }, 0);
  setLocked(doc, HELD, true, 0);
}

/** One run: who does what, when it arrives and when the rule changes hang on the seed. */
class Run {
  readonly room: TestRoom;
  private readonly facilitator: TestPage;
  private readonly honest: readonly TestPage[];
  private readonly hostile: readonly TestPage[];
  /** What the facilitator did last to each held card. */
  private readonly held = new Map(
    HELD.map((id) => [id, { x: 0, y: 0, kind: 'debate', isThere: true }]),
  );
  /** Cards and words of honest people that came while the rule let them, and those that came later. */
  readonly lawful = new Set<string>();
  readonly late = new Set<string>();
  private readonly under = new Set<string>();
  private count = 0;

  constructor(private readonly chance: () => number) {
    this.room = new TestRoom(fill, () => 1 + Math.floor(chance() * 2 ** 31));
    const join = (author: Author, says = true): TestPage => this.room.join(author, says);
    this.facilitator = join('facilitator');
    const [anna, ben, cem, dora] = [join('p1'), join('p2'), join('p3'), join('p4', false)];
    this.honest = [anna, ben];
    this.hostile = [cem, dora];
    this.room.link(this.facilitator, anna);
    this.room.link(anna, ben);
    this.room.link(ben, cem);
    this.room.link(cem, dora);
    this.room.link(dora, anna);
    this.room.doc.on('afterTransaction', () => this.noteArrivals());
  }

  step(): void {
    const { room } = this;
    const page = this.pick(room.pages);
    const steps = [
      () => this.lead(),
      () => this.write(this.pick(this.honest)),
      () => this.write(this.pick(this.honest)),
      () => this.harm(this.pick(this.hostile)),
      () => this.harm(this.pick(this.hostile)),
      () => room.toMain(page),
      () => room.toMain(this.facilitator),
      () => room.fromMain(page),
      () => {
        for (const to of page.neighbours.keys()) room.across(page, to);
      },
      // The facilitator's own window is on the host's own machine: what it says is there in time.
      () => {
        while (room.toMain(this.facilitator));
        room.pass(this.chance() * 400);
      },
      () => {
        if (this.chance() >= 0.3) return;
        room.may = this.pick(BOARD_MAY);
        // What waits to be put back is lawful again.
        for (const id of this.late) if (this.isAllowed(id)) this.late.delete(id);
      },
      () => (page === this.facilitator ? undefined : room.cut(page)),
      () => room.mend(page),
    ];
    this.pick(steps)();
  }

  /** The facilitator works on what they hold, and adds objects. */
  private lead(): void {
    const { doc } = this.facilitator;
    const id = this.pick(HELD);
    const held = this.held.get(id);
    // On their screen it may be away at the moment.
    if (held === undefined || !(cardsOf(doc).get(id) instanceof Y.Map)) return;
    const way = this.chance();
    if (way < 0.4) {
      Object.assign(held, { x: this.number(), y: this.number() });
      moveEntries(doc, new Map([[id, held]]), 0);
    } else if (way < 0.7) {
      held.kind = this.pick(['setback', 'argument', 'question'] as const);
      setKind(doc, id, this.pick([held.kind]) as 'setback', 0);
    } else if (way < 0.8) {
      held.isThere = false;
      deleteEntries(doc, [id], 0);
    } else {
      const object = {
        id: this.newId('lawful'),
        x: 0,
        y: 0,
        author: 'facilitator',
        turn: null,
      } as const;
      addObject(doc, { ...object, ...area }, 0);
      this.lawful.add(object.id);
    }
  }

  /** An honest person adds a card, or words to one, where the rule they know of lets them. */
  private write(page: TestPage): void {
    if (this.room.may === 'read' && page.toMain.isUp) return;
    const id = this.newId('honest');
    if (this.chance() < 0.6) {
      const place = { id, x: this.number(), y: 0, author: page.author, turn: null };
      addCard(page.doc, { ...place, kind: 'debate', text: id }, 0);
    } else {
      const free = this.pick(['f1', 'f2']);
      const text = readBoard(page.doc).cards.find((card) => card.id === free)?.text ?? '';
      writeText(page.doc, free, `${text} ${id}.`, 0);
    }
    this.under.add(id);
  }

  /** Somebody does what no rule allows, or what the rule of the moment does not. */
  private harm(page: TestPage): void {
    const { doc, author } = page;
    const id = this.pick(HELD);
    const place = { x: this.number(), y: this.number(), author, turn: null };
    const harms = [
      () => moveEntries(doc, new Map([[id, place]]), 0),
      () => writeText(doc, id, 'evil', 0),
      () => setLocked(doc, [id], false, 0),
      () => setKind(doc, id, 'celebration', 0),
      () => deleteEntries(doc, [id], 0),
      () => void cardsOf(doc).set(id, 'evil'),
      () => setLocked(doc, ['f1'], true, 0),
      () => void metaOf(doc).set('version', 99),
      () => {
        const entry = cardsOf(doc).get('f2');
        if (entry instanceof Y.Map) entry.set('by', ['p1', null]);
      },
      () => {
        if (this.room.may === 'all') return;
        const object = this.newId('area');
        addObject(doc, { id: object, ...place, ...area }, 0);
        this.under.add(object);
        moveEntries(doc, new Map([['o1', place]]), 0);
      },
      () => setReaction(doc, id, { reaction: 'agree', author, given: true }, 0),
    ];
    this.pick(harms)();
  }

  /** What somebody added is lawful if the rule allowed it when it came to the host. */
  private noteArrivals(): void {
    if (this.under.size === 0) return;
    const cards = cardsOf(this.room.doc);
    const texts = ['f1', 'f2'].map((id) => {
      const entry = cards.get(id);
      return entry instanceof Y.Map ? String(entry.get('text')) : '';
    });
    for (const id of this.under) {
      const isThere = cards.has(id) || objectsOf(this.room.doc).has(id);
      if (!isThere && !texts.some((text) => text.includes(` ${id}.`))) continue;
      this.under.delete(id);
      (this.isAllowed(id) ? this.lawful : this.late).add(id);
    }
  }

  private isAllowed(id: string): boolean {
    return this.room.may === 'all' || (this.room.may === 'cards' && id.startsWith('honest'));
  }

  /** Everything arrives; then what must hold is looked at. */
  check(): void {
    const { room } = this;
    room.may = 'read';
    room.calm();
    const whole = wholeOf(room.doc);
    for (const { doc } of room.pages) expect(wholeOf(doc)).toEqual(whole);
    const { cards } = readBoard(room.doc);
    for (const [id, { isThere, ...left }] of this.held) {
      const card = cards.find((one) => one.id === id);
      expect(card !== undefined, `${id} is there`).toBe(isThere);
      if (card !== undefined) {
        expect(card).toMatchObject({ ...left, text: `The card ${id}`, locked: true });
      }
    }
    const free = cards.filter(({ id }) => id === 'f1' || id === 'f2');
    for (const card of free) expect(card).toMatchObject({ locked: false, author: 'facilitator' });
    const words = free.map(({ text }) => text).join(' ');
    const isOn = (id: string): boolean =>
      cardsOf(room.doc).has(id) || objectsOf(room.doc).has(id) || words.includes(` ${id}.`);
    expect(
      [...this.lawful].filter((id) => !isOn(id)),
      'lost',
    ).toEqual([]);
    expect([...this.late].filter(isOn), 'not put back').toEqual([]);
    expect(JSON.stringify(whole)).not.toContain('evil');
    expect(metaOf(room.doc).get('version')).toBe(2);
    expect(linksOf(room.doc).size).toBe(0);
  }

  private newId(kind: string): string {
    this.count += 1;
    return `${kind}${this.count}`;
  }

  private number(): number {
    return Math.floor(this.chance() * 1_000);
  }

  private pick<T>(from: readonly T[]): T {
    const one = from[Math.floor(this.chance() * from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }
}

it(`[B98] whatever is done, delayed or cut off (${SEEDS} seeds), all boards end alike and lawful`, () => {
  let putBack = 0;
  let lawful = 0;
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const run = new Run(chanceOf(seed));
    for (let n = 0; n < 80; n += 1) run.step();
    try {
      run.check();
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
    putBack += run.room.putBacks.length;
    lawful += run.lawful.size;
  }
  // The runs are worth something only if there was much to put back, and much to leave alone.
  expect(putBack).toBeGreaterThan(10 * SEEDS);
  expect(lawful).toBeGreaterThan(3 * SEEDS);
}, 60_000);
