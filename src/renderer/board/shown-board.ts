import * as Y from 'yjs';
import type { PutBackNotice } from '../../shared/protocol/put-back';
import { openCards, openObjects } from './board-entries';
import type { BoardSession, BoardState } from './board-store';
import { openLinks } from './link-store';
import { createSignal } from './signal';

const STATE: BoardState = { connected: true, links: 0, unsaved: 0, relay: true };

/**
 * A board of its own that nobody else sees, to show what is put into its document. Whoever opens it
 * disposes of it.
 */
export function openShownBoard(): BoardSession {
  const doc = new Y.Doc();
  const cards = openCards(doc);
  const objects = openObjects(doc);
  const links = openLinks(doc, cards);
  return {
    doc,
    author: 'facilitator',
    room: '',
    cards,
    objects,
    links,
    state: createSignal(STATE),
    putBack: createSignal<PutBackNotice | null>(null),
    presence: null,
    turn: () => null,
    step: (how) => doc.transact(() => how(doc, null)),
    more: (how) => doc.transact(() => how(doc, null)),
    undo: () => false,
    redo: () => false,
    endStep: () => undefined,
    moveTo: () => undefined,
    longStep: () => undefined,
    dropStep: () => undefined,
    past: createSignal({ undo: false, redo: false }),
    nudge: () => undefined,
    dispose: () => {
      links.dispose();
      objects.dispose();
      cards.dispose();
      doc.destroy();
    },
  };
}
