/** This repository's cards, for everybody who shares a Yjs document: the same updates for each peer. */
import * as Y from 'yjs';
import { addCard } from '../../src/shared/board/card-operations';
import { cardsOf } from '../../src/shared/board/document';
import { markOf } from './mark.mjs';

const WORDS = 'Nobody asked the night shift, and they are the ones who notice it first';

/** Somebody's document, which gives one update for each card added. */
export class Writer {
  private readonly doc = new Y.Doc();

  /** The update that adds the card with this number. */
  card(number: number): Uint8Array {
    return this.update(() => add(this.doc, number));
  }

  /** The update that writes this number and so much more into the one card that this writer keeps. */
  again(number: number, bytes: number): Uint8Array {
    return this.update(() => {
      const kept = this.doc.getMap(`kept${this.doc.clientID}`);
      kept.set('text', `${markOf(number)}`.padEnd(bytes, 'x'));
    });
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

/** Reads updates as a page does; gives how many cards it has then. */
export function readCards(updates: readonly Uint8Array[]): number {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return cardsOf(doc).size;
}

/** The numbers that the cards kept by writers have last. */
export function readKept(updates: readonly Uint8Array[]): readonly string[] {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return [...doc.share.keys()]
    .filter((name) => name.startsWith('kept'))
    .map((name) => String(doc.getMap(name).get('text')).slice(0, 9));
}

/** What a page without anything has. */
export const NOTHING = Y.encodeStateVector(new Y.Doc());

function add(doc: Y.Doc, number: number): void {
  const place = { x: (number % 50) * 220, y: Math.floor(number / 50) * 180 };
  const text = `${markOf(number)} ${WORDS}`;
  addCard(
    doc,
    { id: `card${number}`, kind: 'debate', text, author: 'p1', turn: null, ...place },
    'bench',
  );
}
