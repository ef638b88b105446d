/** This repository's cards, for everybody who shares a Yjs document: the same updates for each peer. */
import * as Y from 'yjs';
import { addCard } from '../../src/shared/board/card-operations';
import { cardsOf } from '../../src/shared/board/document';
import type { PersonId } from '../../src/shared/session/ids';
import { markOf, wordsOf } from './mark.mjs';

/** How the ids of cards begin that writers keep. */
const KEPT = 'kept';

/** Somebody's document, which gives one update for each card added. */
export class Writer {
  private readonly doc = new Y.Doc();

  constructor(private readonly author: PersonId) {}

  /** The update that adds the card with this number. */
  card(number: number): Uint8Array {
    return this.update(() => this.add(`card${number}`, number, wordsOf(number)));
  }

  /** The update that puts other words, so many letters with this number, on the one card that this writer keeps. */
  again(number: number, letters: number): Uint8Array {
    const id = `${KEPT}${this.doc.clientID}`;
    const words = markOf(number).padEnd(letters, 'x');
    return this.update(() => {
      const text = textOf(this.doc, id);
      if (text === null) this.add(id, number, words);
      else this.doc.transact(() => rewrite(text, words), 'bench');
    });
  }

  private add(id: string, number: number, text: string): void {
    const place = { x: (number % 50) * 220, y: Math.floor(number / 50) * 180 };
    const card = { id, kind: 'debate', text, author: this.author, turn: null, ...place } as const;
    addCard(this.doc, card, 'bench');
  }

  private update(change: () => void): Uint8Array {
    const updates: Uint8Array[] = [];
    const take = (update: Uint8Array): void => {
      updates.push(update);
    };
    this.doc.on('update', take);
    change();
    this.doc.off('update', take);
    return Y.mergeUpdates(updates);
  }
}

/** Reads updates as a page does, one by one. */
export class Reader {
  private readonly doc = new Y.Doc();

  take(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update);
  }

  /** All of a board, as an update of Yjs's second version. */
  takeWhole(update: Uint8Array): void {
    Y.applyUpdateV2(this.doc, update);
  }

  cards(): number {
    return cardsOf(this.doc).size;
  }

  /** The marks of the cards that writers keep. */
  kept(): readonly string[] {
    const ids = [...cardsOf(this.doc).keys()].filter((id) => id.startsWith(KEPT));
    return ids.map((id) => String(textOf(this.doc, id)).slice(0, markOf(0).length));
  }
}

/** What a page without anything has. */
export const NOTHING = Y.encodeStateVector(new Y.Doc());

function textOf(doc: Y.Doc, id: string): Y.Text | null {
  const card = cardsOf(doc).get(id);
  const text: unknown = card instanceof Y.Map ? card.get('text') : null;
  return text instanceof Y.Text ? text : null;
}

/** New words behind the old, which go then: what is gone is one piece for Yjs, and the board does not grow. */
function rewrite(text: Y.Text, words: string): void {
  const before = text.length;
  text.insert(before, words);
  text.delete(0, before);
}
