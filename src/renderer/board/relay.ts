/** The board's way to the host: a WebSocket that comes back by itself. */
import * as Y from 'yjs';
import { encodeOwn } from '../../shared/protocol/board-wire';
import { CLOSED_FOR_ANOTHER } from '../../shared/protocol/limits';
import { boardPageQuery } from '../../shared/protocol/paths';
import type { PutBackNotice } from '../../shared/protocol/put-back';
import { openOutbox } from './own-outbox';
import { openPresenceChannel, type PresenceChannel } from './presence/presence-channel';
import { answerFrame, askFrame, readFrame, updateFrame } from './relay-frames';
import { openHeld } from './relay-held';
import { CAN_UNPACK, openInbox } from './relay-inbox';
import { openLedger, type RelayState } from './relay-ledger';
import {
  ANSWER_WITHIN_MS,
  HELD_MS,
  OPEN_WITHIN_MS,
  retryDelay,
  STUCK_LOOKS,
  WATCH_EVERY_MS,
} from './relay-limits';
import { openRelaySocket, type RelaySocket } from './relay-socket';
import { UNSENT } from './unsent';
import type { Ways } from './ways';

export interface RelayOptions {
  readonly doc: Y.Doc;
  /** Address of the host's board socket, `ws:` or `wss:`, with the key and the seat behind its `#`. */
  readonly url: string;
  readonly onState: (state: RelayState) => void;
  /** Told when the host has put back something that this page changed. */
  readonly onPutBack: (notice: PutBackNotice) => void;
  /** Shared with the direct links, if there may be any. */
  readonly ways: Ways;
  /** Opens a socket at an address; a sealed one unless told. */
  readonly openSocket?: (address: string) => RelaySocket;
}

export interface Relay {
  /** Closes the socket and stops trying. */
  dispose(): void;
  /** The host is at another address from now on. */
  moveTo(url: string): void;
  /** Connects at once if it does not, and makes sure of a connection that says it is there. */
  nudge(): void;
  /** Frames of the host that could not be read, so far. */
  faults(): number;
  /** Who is on the board, over the same socket. */
  readonly presence: PresenceChannel;
}

/** Keeps `doc` and the host's replica the same, for as long as there is a connection. */
export function connectRelay(options: RelayOptions): Relay {
  const { doc, onState, onPutBack, ways, openSocket = openRelaySocket } = options;
  const origin = ways.fromHost;
  let { url } = options;
  // Spread, so that of several who hold the same update back one sends it and the others hear of it.
  const held = openHeld(HELD_MS * (1 + Math.random()), (update) => push(update, false));
  const ledger = openLedger();
  const outbox = openOutbox();
  let socket: RelaySocket | null = null;
  let attempt = 0;
  let faults = 0;
  let looks = 0;
  let lastLook = '';
  let disposed = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let last: RelayState | null = null;
  const presence = openPresenceChannel(() => socket);

  const tell = () => {
    const state = ledger.read();
    if (last?.connected === state.connected && last.unsaved === state.unsaved) return;
    last = state;
    onState(state);
  };

  function open(): void {
    clearTimeout(retry);
    // [H61] Who has nothing need not ask: the host sends all of it at once.
    const isNew = doc.store.clients.size === 0;
    const next = openSocket(url + boardPageQuery({ isNew, unpacks: CAN_UNPACK }));
    const inbox = openInbox((data) => {
      if (next === socket) hear(next, data);
    });
    socket = next;
    expectWithin(OPEN_WITHIN_MS);
    next.onopen = () => {
      ledger.opened();
      if (isNew) expectWithin(ANSWER_WITHIN_MS);
      else ask(next);
      sayOwn(next);
      ways.host.set(true);
      tell();
      presence.changed();
    };
    next.onmessage = (event) => {
      clearTimeout(deadline);
      inbox(event.data);
    };
    next.onclose = ({ code }) => drop(code === CLOSED_FOR_ANOTHER);
  }

  function ask(to: RelaySocket): void {
    to.send(askFrame(doc));
    expectWithin(ANSWER_WITHIN_MS);
  }

  /** Before the host is given all that it lacks, it is told what of it was done here. */
  function sayOwn(to: RelaySocket): void {
    const own = outbox.takeAll(1);
    if (own === null) return;
    to.send(encodeOwn(own));
    ledger.sent();
  }

  function hear(from: RelaySocket, data: unknown): void {
    try {
      const frame = readFrame(data);
      if (frame.type === 'ask') {
        from.send(answerFrame(doc, frame.have));
        held.clear();
        ledger.caughtUp();
      } else if (frame.type === 'content') {
        Y.applyUpdate(doc, frame.update, origin);
        held.brought(frame.update);
      } else if (frame.type === 'whole') {
        Y.applyUpdateV2(doc, frame.update, origin);
      } else if (frame.type === 'saved') {
        ledger.saved(frame.count);
        outbox.saved(frame.count);
      } else if (frame.type === 'putBack') {
        onPutBack(frame.notice);
      } else {
        presence.hear(frame.bytes);
      }
      attempt = 0;
    } catch (error) {
      faults += 1;
      console.warn('board: ignored a frame of the host', error);
    }
    tell();
  }

  /** Takes the socket for dead unless it says something in time. */
  function expectWithin(ms: number): void {
    clearTimeout(deadline);
    deadline = setTimeout(() => drop(), ms);
  }

  /** @param isReplaced whether another page of the same seat came: this one waits until somebody looks at it */
  function drop(isReplaced = false): void {
    clearTimeout(deadline);
    clearTimeout(retry);
    release();
    if (disposed) return;
    if (isReplaced) {
      tell();
      return;
    }
    retry = setTimeout(open, retryDelay(attempt, Math.random()));
    attempt += 1;
    tell();
  }

  function release(): void {
    const old = socket;
    socket = null;
    // The next socket begins by telling the host everything it lacks.
    held.clear();
    ledger.closed();
    ways.host.set(false);
    if (old === null) return;
    old.onopen = old.onmessage = old.onclose = null;
    old.close();
    presence.changed();
  }

  const onUpdate = (update: Uint8Array, by: unknown, _doc: Y.Doc, change: Y.Transaction) => {
    if (by === origin) return;
    // The host is told apart what was done here, now or on an earlier visit, and what is only passed on.
    const isOwn = change.local || by === UNSENT;
    // [H32] From somebody who reaches the host themselves it most likely has it already.
    if (ways.arriving?.senderHasHost === true) held.hold(update);
    else push(update, isOwn);
    tell();
  };

  /** Sends a change; without a socket the host is told of it when there is one, with all that it lacks. */
  function push(update: Uint8Array, isOwn: boolean): void {
    if (socket?.readyState === WebSocket.OPEN) {
      socket.send(isOwn ? encodeOwn(update) : updateFrame(update));
      const number = ledger.sent();
      if (isOwn) outbox.add(update, number);
    } else if (isOwn) {
      outbox.add(update, null);
      ledger.keptHere();
    }
  }

  /** A message the host dropped (too many at once) is never confirmed: only syncing anew mends it. */
  const watch = () => {
    const state = ledger.read();
    const look = `${state.unsaved}/${socket?.bufferedAmount ?? 0}`;
    looks = state.connected && state.unsaved > 0 && look === lastLook ? looks + 1 : 0;
    lastLook = look;
    if (looks < STUCK_LOOKS) return;
    looks = 0;
    drop();
  };

  const nudge = () => {
    if (disposed) return;
    if (socket?.readyState === WebSocket.OPEN) {
      ask(socket);
      return;
    }
    release();
    attempt = 0;
    open();
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') nudge();
  };

  doc.on('update', onUpdate);
  window.addEventListener('pageshow', nudge);
  window.addEventListener('online', nudge);
  document.addEventListener('visibilitychange', onVisible);
  const timer = setInterval(watch, WATCH_EVERY_MS);
  open();
  tell();

  return {
    dispose: () => {
      disposed = true;
      doc.off('update', onUpdate);
      window.removeEventListener('pageshow', nudge);
      window.removeEventListener('online', nudge);
      document.removeEventListener('visibilitychange', onVisible);
      clearInterval(timer);
      clearTimeout(retry);
      clearTimeout(deadline);
      release();
    },
    moveTo: (next) => {
      if (disposed || next === url) return;
      url = next;
      release();
      attempt = 0;
      open();
      tell();
    },
    nudge,
    faults: () => faults,
    presence: presence.channel,
  };
}
