import * as Y from 'yjs';
import type { Author } from '../../shared/board/card';
import { cardsOf } from '../../shared/board/document';
import type { Point } from '../../shared/board/geometry';
import { addCard, deleteCard, moveCard, setKind, writeText } from '../../shared/board/operations';
import type { BoardAccess } from '../../shared/protocol/ipc';
import type { TurnId } from '../../shared/session/ids';
import type { MomentKind } from '../../shared/session/kinds';
import { type CardStore, openCards } from './card-store';
import { connectPeers } from './peers/peer-board';
import { randomId } from './random-id';
import { connectRelay } from './relay';
import { createSignal, type Signal } from './signal';

/** How the board is connected at the moment. */
export type BoardState = {
  /** To the host's relay; where the session has none, to any other page. */
  readonly connected: boolean;
  /** Open links to other pages. */
  readonly links: number;
  /** Changes of this page that the host has not said to be on disk. */
  readonly unsaved: number;
  /** Whether the host's word on saving can be had at all. */
  readonly relay: boolean;
};

/** The board as this page works on it: every change made through it is this person's, and undoable. */
export interface BoardSession {
  readonly doc: Y.Doc;
  readonly cards: CardStore;
  readonly state: Pick<Signal<BoardState>, 'get' | 'subscribe'>;
  /** Adds a card with its top left corner at `at` and gives its id. */
  add(kind: MomentKind, text: string, at: Point): string;
  move(id: string, to: Point): void;
  setKind(id: string, kind: MomentKind): void;
  write(id: string, text: string): void;
  remove(id: string): void;
  /** False if there was nothing to take back. */
  undo(): boolean;
  redo(): boolean;
  /** The next change begins a step of undo of its own. */
  endStep(): void;
  /** Reconnects at once; call it when something else shows that the host is back. */
  nudge(): void;
  dispose(): void;
}

export interface BoardOptions {
  readonly author: Author;
  /** The turn running now, kept with each new card; null in silence. */
  readonly turn: () => TurnId | null;
  readonly access: BoardAccess;
}

/** Opens the board with the carriers the session allows. Whoever opens it disposes of it. */
export function openBoard({ author, turn, access }: BoardOptions): BoardSession {
  const doc = new Y.Doc();
  const origin = { author };
  const cards = openCards(doc);
  const history = new Y.UndoManager(cardsOf(doc), {
    trackedOrigins: new Set([origin]),
    captureTimeout: 600,
  });
  const { carriers } = access;
  const state = createSignal<BoardState>({
    connected: false,
    links: 0,
    unsaved: 0,
    relay: carriers.relay,
  });
  const relay = carriers.relay
    ? connectRelay({
        doc,
        url: access.relayUrl,
        onState: (next) => state.set({ ...state.get(), ...next }),
      })
    : null;
  const peers = carriers.peers
    ? connectPeers({
        doc,
        room: access.room,
        signalingUrl: access.signallingUrl,
        onLinks: (links) => {
          const now = state.get();
          state.set({ ...now, links, connected: carriers.relay ? now.connected : links > 0 });
        },
      })
    : null;

  return {
    doc,
    cards,
    state,
    add: (kind, text, at) => {
      const id = randomId();
      history.stopCapturing();
      addCard(doc, { id, kind, text, author, turn: turn(), ...at }, origin);
      history.stopCapturing();
      return id;
    },
    move: (id, to) => moveCard(doc, id, to.x, to.y, origin),
    setKind: (id, kind) => setKind(doc, id, kind, origin),
    write: (id, text) => writeText(doc, id, text, origin),
    remove: (id) => {
      history.stopCapturing();
      deleteCard(doc, id, origin);
      history.stopCapturing();
    },
    undo: () => history.undo() !== null,
    redo: () => history.redo() !== null,
    endStep: () => history.stopCapturing(),
    nudge: () => relay?.nudge(),
    dispose: () => {
      peers?.dispose();
      relay?.dispose();
      cards.dispose();
      history.destroy();
      doc.destroy();
    },
  };
}
