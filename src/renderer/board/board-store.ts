import * as Y from 'yjs';
import type { Author } from '../../shared/board/card';
import type { BoardAccess } from '../../shared/protocol/ipc';
import type { PutBackNotice } from '../../shared/protocol/put-back';
import type { TurnId } from '../../shared/session/ids';
import { type CardStore, type ObjectStore, openCards, openObjects } from './board-entries';
import { type LinkStore, openLinks } from './link-store';
import { openOwnSteps } from './own-steps';
import { type BoardPresence, connectPresence } from './presence';
import { joinNotices } from './put-back/put-back-words';
import { connectRelay } from './relay';
import { createSignal, type Signal } from './signal';
import { keepUnsent, type UnsentStore } from './unsent';
import { openWays } from './ways';

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

/** Whether there is something of one's own to take back, and to do again. */
export type Past = { readonly undo: boolean; readonly redo: boolean };

const NO_PAST: Past = { undo: false, redo: false };
/** Changes that come sooner (ms) after another of `more` belong to the same step. */
const ONE_STEP_MS = 600;

/** One change of the document, made with the operations of `shared/board` and this page's origin. */
export type Change = (doc: Y.Doc, origin: unknown) => void;

/** The board as this page works on it: every change made through it is this person's, and undoable. */
export interface BoardSession {
  readonly doc: Y.Doc;
  readonly author: Author;
  /** The session's board, by the name it has for everybody. */
  readonly room: string;
  readonly cards: CardStore;
  readonly objects: ObjectStore;
  readonly links: LinkStore;
  readonly state: Pick<Signal<BoardState>, 'get' | 'subscribe'>;
  /** [B96] What of this page's changes the host put back, until it is put away. */
  readonly putBack: Signal<PutBackNotice | null>;
  /** Who else is on the board, and where; null where the session has no relay. */
  readonly presence: BoardPresence | null;
  /** The turn running now; null in silence. */
  turn(): TurnId | null;
  /** [B3] Makes a change that is one transaction and one step of undo. */
  step(how: Change): void;
  /** Makes a change that belongs to the step before, as letters of one word do. */
  more(how: Change): void;
  /** False if there was nothing to take back. */
  undo(): boolean;
  redo(): boolean;
  /** The next change begins a step of undo of its own. */
  endStep(): void;
  /** The session is at another address now: the board is shared from there, and stays as it is. */
  moveTo(access: BoardAccess): void;
  /** Until the step ends, all changes of `more` belong to it, however long they take. */
  longStep(): void;
  /** Takes the step that is being made back, as if it had not been made: it cannot be redone. */
  dropStep(): void;
  /** What undo and redo would find. */
  readonly past: Pick<Signal<Past>, 'get' | 'subscribe'>;
  /** Reconnects at once; call it when something else shows that the host is back. */
  nudge(): void;
  dispose(): void;
}

export interface BoardOptions {
  readonly author: Author;
  /** The turn running now, kept with each new card; null in silence. */
  readonly turn: () => TurnId | null;
  readonly access: BoardAccess;
  /** Others do not see where on the board this page is: a wall's, or a co-facilitator's. */
  readonly onlyLooks?: boolean;
  /** Where this page keeps what the host has not on disk yet; a reload loses it unless told. */
  readonly unsent?: UnsentStore;
}

/** Opens the board with the carriers the session allows. Whoever opens it disposes of it. */
export function openBoard(options: BoardOptions): BoardSession {
  const { author, turn, access, onlyLooks = false, unsent } = options;
  const doc = new Y.Doc();
  const origin = { author };
  const cards = openCards(doc);
  const objects = openObjects(doc);
  const links = openLinks(doc, cards);
  const steps = openOwnSteps(doc, origin, ONE_STEP_MS);
  const { history } = steps;
  const past = createSignal(NO_PAST);
  const tellPast = () => {
    const [undo, redo] = [history.undoStack.length > 0, history.redoStack.length > 0];
    const known = past.get();
    if (known.undo !== undo || known.redo !== redo) past.set({ undo, redo });
  };
  history.on('stack-item-added', tellPast);
  history.on('stack-item-popped', tellPast);
  history.on('stack-cleared', tellPast);
  const { carriers } = access;
  const state = createSignal<BoardState>({
    connected: false,
    links: 0,
    unsaved: 0,
    relay: carriers.relay,
  });
  const putBack = createSignal<PutBackNotice | null>(null);
  const ways = openWays();
  const relay = carriers.relay
    ? connectRelay({
        doc,
        ways,
        url: access.relayUrl,
        onState: (next) => state.set({ ...state.get(), ...next }),
        onPutBack: (notice) => {
          // The steps led to a board that is not there any more: taking them back would break rules again.
          history.clear();
          putBack.set(joinNotices(putBack.get(), notice));
        },
      })
    : null;
  const presence =
    relay === null
      ? null
      : connectPresence({ channel: relay.presence, self: onlyLooks ? null : author });
  const stopKeeping = unsent === undefined ? null : keepUnsent(doc, state, unsent);
  let { signallingUrl } = access;
  let closed = false;
  let peers: { readonly dispose: () => void } | null = null;
  let linkUp: (() => void) | null = null;
  if (carriers.peers) {
    const onLinks = (links: number) => {
      const now = state.get();
      state.set({ ...now, links, connected: carriers.relay ? now.connected : links > 0 });
    };
    // The larger half of the code, and not needed to show the board: it comes after it.
    import('./peers/peer-board').then(
      ({ connectPeers }) => {
        linkUp = () => {
          peers?.dispose();
          peers = connectPeers({
            doc,
            room: access.room,
            signalingUrl: signallingUrl,
            onLinks,
            ways,
            // Where the host is, its own relay brings what its window writes: once to everybody is enough.
            passesOwn: author !== 'facilitator',
          });
        };
        if (!closed) linkUp();
      },
      (error: unknown) => console.warn('board: no direct links to other pages', error),
    );
  }

  /** How many steps there were when the long one began. */
  let before = 0;
  const endStep = () => {
    history.captureTimeout = ONE_STEP_MS;
    history.stopCapturing();
  };
  const step = (how: Change) => {
    endStep();
    doc.transact(() => how(doc, origin), origin);
    endStep();
  };

  return {
    doc,
    author,
    room: access.room,
    cards,
    objects,
    links,
    state,
    putBack,
    presence,
    turn,
    step,
    more: (how) => doc.transact(() => how(doc, origin), origin),
    undo: steps.undo,
    redo: steps.redo,
    endStep,
    moveTo: (next) => {
      relay?.moveTo(next.relayUrl);
      signallingUrl = next.signallingUrl;
      linkUp?.();
    },
    longStep: () => {
      endStep();
      before = history.undoStack.length;
      history.captureTimeout = Number.POSITIVE_INFINITY;
    },
    dropStep: () => {
      endStep();
      // Undo goes on to earlier steps where one has nothing left to take back: those are kept out of its way.
      const earlier = history.undoStack.splice(0, before);
      const redone = history.redoStack.length;
      steps.undo();
      history.redoStack.length = redone;
      history.undoStack.splice(0, history.undoStack.length, ...earlier);
      tellPast();
    },
    past,
    nudge: () => relay?.nudge(),
    dispose: () => {
      closed = true;
      stopKeeping?.();
      peers?.dispose();
      presence?.dispose();
      relay?.dispose();
      links.dispose();
      objects.dispose();
      cards.dispose();
      history.destroy();
      doc.destroy();
    },
  };
}
