import * as Y from 'yjs';
import { readText } from '../../../shared/board/card';
import { homeCalled, putBack } from '../../../shared/board/kept-entry';
import type { Author } from '../../../shared/board/place';
import type { BrokenRule } from '../../../shared/protocol/put-back';
import type { BoardMay } from '../../../shared/session/board-rules';
import { MAIN } from '../replica';
import { asKept } from './base-entry';
import { Baseline } from './baseline';
import { brokenRule } from './broken-rule';
import { Doers, type MainWhy, type Said } from './doers';
import { withoutForgotten } from './forgotten';
import { type Broken, isLocked, judge, type Verdict } from './judge';
import { Overridden, sayWord } from './overridden';
import { type At, Finder } from './touched';
import { type Waiting, WaitingRoom } from './waiting';

/** As many entries are put back in one go; the rest follows in the next. */
export const MOST_AT_ONCE = 1_000;

/** An entry (null: the facts about the document) that was put back, and whose doing it was. */
export type PutBack = {
  readonly at: At | null;
  readonly rule: BrokenRule;
  /** Whose page brought it; null if that is not known. */
  readonly from: Author | null;
  /** Whether that page says that it did it itself; if not, it may have passed it on. */
  readonly isOwn: boolean;
  /** What was written there, if words were put back. */
  readonly words: string | null;
};

export type KeeperParts = {
  readonly doc: Y.Doc;
  readonly may: () => BoardMay;
  readonly isForgotten: (author: Author) => boolean;
  /** Monotonic ms. */
  readonly now: () => number;
  /** Changes the board on main's account. */
  readonly write: (how: (doc: Y.Doc, origin: unknown) => void) => void;
};

type Bringing = { readonly from: Author | null; readonly isOwn: boolean };
type Due = { readonly waiting: Waiting; readonly broken: readonly Broken[] };

const NOBODY: Bringing = { from: null, isOwn: false };

/**
 * Knows what is lawfully on the board and puts back what breaks its rules. A participant's change that
 * the rules allow is lawful at once, whoever brought it; any other waits a little, for the facilitator
 * to say that it is theirs, and is then put back. Looks only at what a change touched.
 */
export class BoardKeeper {
  private readonly finder: Finder;
  private readonly baseline: Baseline;
  private readonly overridden: Overridden;
  private readonly waiting = new WaitingRoom();
  private readonly doers = new Doers();
  private bringing = NOBODY;
  private why: MainWhy = 'own';
  private may: BoardMay;
  private metaBy: Bringing | null = null;
  /** Of the facilitator, what refers to something that did not come yet. */
  private unheard: readonly Said[] = [];
  private readonly listen = (change: Y.Transaction): void => this.hear(change);

  /** Takes the board as it is now for lawful, and listens from then on. */
  constructor(private readonly parts: KeeperParts) {
    this.may = parts.may();
    this.finder = new Finder(parts.doc);
    this.baseline = new Baseline(parts.doc);
    this.overridden = new Overridden(parts.doc, this.finder);
    parts.doc.on('afterTransaction', this.listen);
  }

  dispose(): void {
    this.parts.doc.off('afterTransaction', this.listen);
  }

  /**
   * Takes in an update that `apply` puts into the document. Throws if these bytes are no update.
   *
   * @param isOwn whether the page says that all of it was done there, and nothing only passed on
   */
  take<T>(from: Author, isOwn: boolean, update: Uint8Array, apply: () => T): T {
    const said = isOwn ? Y.decodeUpdate(update) : null;
    if (said !== null) this.doers.say(from, said, this.parts.now());
    this.bringing = { from, isOwn };
    try {
      return apply();
    } finally {
      this.bringing = NOBODY;
      if (said !== null && from === 'facilitator') this.unheard = [...this.unheard, said];
      if (this.unheard.length > 0) this.sayAgain();
    }
  }

  /** Whether `settle` will have something to do. */
  get isWaiting(): boolean {
    return this.metaBy !== null || !this.waiting.isEmpty;
  }

  /**
   * Puts back what was due by `now` (monotonic ms; unless told, the time it is), in one change; gives
   * what that was.
   */
  settle(now = this.parts.now()): readonly PutBack[] {
    const due = this.waiting.due(now, MOST_AT_ONCE).flatMap((one) => this.lastLook(one) ?? []);
    const meta = this.metaBy;
    this.metaBy = null;
    if (due.length === 0 && meta === null) return [];
    const done: PutBack[] = [];
    this.write('putBack', (doc, origin) => {
      for (const one of due) done.push(this.putBack(one, doc, origin));
      if (meta === null) return;
      this.baseline.putMetaBack();
      done.push({ at: null, rule: 'shape', ...meta, words: null });
    });
    return done;
  }

  private write(why: MainWhy, how: (doc: Y.Doc, origin: unknown) => void): void {
    this.why = why;
    try {
      this.parts.write(how);
    } finally {
      this.why = 'own';
    }
  }

  private putBack({ waiting, broken }: Due, doc: Y.Doc, origin: unknown): PutBack {
    const { at } = waiting;
    const base = this.baseline.get(at);
    const done = { at, ...this.doing(waiting, broken), words: this.wordsAt(at, broken) };
    for (const { id, field } of broken) this.overridden.note(id, at, field);
    if (base !== null) this.overridden.remember(at, base);
    putBack(doc, at, base === null ? null : asKept(base), origin);
    this.waiting.strike(at, this.parts.now());
    return done;
  }

  private hear(change: Y.Transaction): void {
    const isMain = change.origin === MAIN;
    this.followRules();
    if (isMain) this.doers.sayMain(change, this.why, this.parts.now());
    const { entries, meta } = this.finder.touchedBy(change);
    const { from, isOwn } = this.bringing;
    const isLawful = isMain || (from === 'facilitator' && isOwn);
    for (const at of entries) if (isLawful || !this.isHopeless(at)) this.look(at);
    if (!isLawful && !this.waiting.isEmpty) {
      for (const { id, at, field } of this.finder.writtenBy(change)) {
        if (this.waiting.has(at)) this.overridden.note(id, at, field);
      }
    }
    if (!meta) return;
    if (isMain) this.baseline.acceptMeta();
    else if (!this.baseline.isMetaKept()) this.metaBy = this.bringing;
  }

  /** Whether something waits that nobody but the facilitator can make lawful: it is not read again. */
  private isHopeless(at: At): boolean {
    if (!this.waiting.has(at)) return false;
    const locked = isLocked(this.baseline.get(at));
    return brokenRule(this.may, { home: at.home, field: null, locked, isThere: true }) !== null;
  }

  /** What waits under a rule that is not in force any more may be lawful now. */
  private followRules(): void {
    const may = this.parts.may();
    if (may === this.may) return;
    this.may = may;
    for (const { at } of this.waiting.due(Number.POSITIVE_INFINITY)) this.look(at);
  }

  /** Accepts what is lawful about an entry now, and lets the rest wait. */
  private look(at: At): void {
    const before = this.baseline.get(at);
    const { base, broken } = this.judge(at);
    for (const stood of broken.length > 0 ? [before, base] : []) {
      if (stood !== null) this.overridden.remember(at, stood);
    }
    const withCard = broken.length === 0 && base === null && this.wentWithCard(at);
    if (!withCard) this.baseline.set(at, base);
    if (broken.length === 0 && !withCard) this.waiting.delete(at);
    else this.waiting.add({ at, ...this.bringing, withCard }, this.parts.now());
  }

  /** [B92] Whether a link went with a card that was taken off and is to come back. */
  private wentWithCard(at: At): boolean {
    const cards = homeCalled(this.parts.doc, 'cards');
    return this.baseline.endsOf(at).some((id) => !cards.has(id) && this.isCard(id));
  }

  private isCard(id: string): boolean {
    return this.baseline.get({ home: 'cards', id }) !== null;
  }

  /** What is still broken of something that waited; null if it is settled by now. */
  private lastLook(waiting: Waiting): Due | null {
    const { at } = waiting;
    const { isForgotten } = this.parts;
    this.baseline.set(at, withoutForgotten(this.baseline.get(at), isForgotten));
    const before = this.baseline.get(at);
    const { base, broken } = this.judge(at);
    this.waiting.delete(at);
    if (broken.length === 0 && base === null && before !== null && waiting.withCard) {
      const isDeleted = this.doers.isLawful.deleted(before.id);
      if (!isDeleted && this.baseline.endsOf(at).every((id) => this.isCard(id))) {
        return { waiting, broken: [{ rule: 'locked', id: before.id, gone: true, field: null }] };
      }
    }
    this.baseline.set(at, base);
    return broken.length === 0 ? null : { waiting, broken };
  }

  private hasAllOf({ structs }: Said): boolean {
    const { store } = this.parts.doc;
    return structs.every(({ id, length }) => Y.getState(store, id.client) >= id.clock + length);
  }

  private judge(at: At): Verdict {
    const map = homeCalled(this.parts.doc, at.home);
    return judge({ ...at, map }, this.baseline.get(at), {
      may: this.parts.may(),
      lawful: this.doers.isLawful,
      writer: this.doers.writerOf,
      deleter: this.doers.deleterOf,
      byBefore: this.baseline.authorBefore(at),
    });
  }

  private doing(
    { from, isOwn }: Waiting,
    broken: readonly Broken[],
  ): Omit<PutBack, 'at' | 'words'> {
    const rule = broken[0]?.rule ?? 'locked';
    for (const { id, gone } of broken) {
      const doer = gone ? this.doers.deleterOf(id) : this.doers.writerOf(id);
      if (doer !== null) return { rule, from: doer, isOwn: true };
    }
    return { rule, from, isOwn };
  }

  /** The words of an entry, if it is words that are going to be put back. */
  private wordsAt({ home, id }: At, broken: readonly Broken[]): string | null {
    if (!broken.some(({ field }) => field === null || field === 'text')) return null;
    const entry = homeCalled(this.parts.doc, home).get(id);
    const words = entry instanceof Y.Map ? readText(entry.get('text')) : null;
    return words === null || words.trim() === '' ? null : words;
  }

  /** [B95] Says again, as main, what the facilitator did and somebody else overrode. */
  private sayAgain(): void {
    const heard = this.unheard.filter((said) => this.hasAllOf(said));
    if (heard.length === 0) return;
    this.unheard = this.unheard.filter((said) => !heard.includes(said));
    for (const said of heard) this.sayAgainOf(said);
  }

  private sayAgainOf(said: Said): void {
    const words = this.overridden.find(said, ({ at, field }, now, word) => {
      if (this.doers.isStandIn(now.id)) return true;
      const { wrote, deleted } = this.doers.isLawful;
      const isTheSame = word !== null && Y.compareIDs(now.id, word);
      if (wrote(now.id) && !isTheSame) return false;
      if (now.deleted && deleted(now.id)) return false;
      const locked = isLocked(this.baseline.get(at));
      return brokenRule(this.parts.may(), { home: at.home, field, locked, isThere: true }) !== null;
    });
    if (words.length === 0) return;
    this.write('sayAgain', (doc) => {
      for (const word of words) if (!sayWord(doc, word)) this.baseline.amend(word);
    });
  }
}
