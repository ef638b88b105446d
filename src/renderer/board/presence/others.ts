import type { Point, Rect } from '../../../shared/board/geometry';
import type { Author } from '../../../shared/board/place';
import { authorOf, type HostFrame, seatNumber } from '../../../shared/protocol/board-presence';
import { createSignal, type Signal } from '../signal';

/** One person on the board, as the host told last. */
export type PersonHere = {
  readonly author: Author;
  /** Board units; null while they show no cursor. */
  readonly at: Point | null;
  /** The card or object they have chosen; null for none. */
  readonly on: string | null;
  /** When `at` changed last, by this page's monotonic clock in ms. */
  readonly movedAt: number;
};

/** "Everyone look here", as this page heard it. */
export type Call = { readonly part: Rect; readonly heardAt: number };

type Read<T> = Pick<Signal<T>, 'get' | 'subscribe'>;

/** Who is on the board, kept without drawing anything. */
export interface Others {
  people(): ReadonlyMap<Author, PersonHere>;
  /** Told after each frame in which anybody moved, came or went. */
  onMove(listener: () => void): () => void;
  /** Everybody on the board, this page's person included; changes only as people come and go. */
  readonly present: Read<readonly Author[]>;
  /** Who else has chosen this card or object; the same list while that does not change. */
  heldBy(id: string): readonly Author[];
  onHeld(id: string, listener: () => void): () => void;
  readonly lead: Read<Rect | null>;
  readonly call: Signal<Call | null>;
}

const NOBODY: readonly Author[] = [];

/** Keeps what the host tells; `self` is this page's person, who holds nothing against themselves. */
export function createOthers(self: Author | null): Others & {
  hear(frame: HostFrame, now: number): void;
  clear(): void;
} {
  const people = new Map<Author, PersonHere>();
  const moves = new Set<() => void>();
  const held = new Map<string, readonly Author[]>();
  const heldListeners = new Map<string, Set<() => void>>();
  const present = createSignal<readonly Author[]>(NOBODY);
  const lead = createSignal<Rect | null>(null);
  const call = createSignal<Call | null>(null);
  let lastCall: number | null = null;

  const hold = (author: Author, before: string | null, next: string | null) => {
    if (author === self || before === next) return;
    for (const id of [before, next]) {
      if (id === null) continue;
      const others = (held.get(id) ?? NOBODY).filter((other) => other !== author);
      const holders = id === next ? [...others, author] : others;
      if (holders.length > 0) held.set(id, holders);
      else held.delete(id);
      for (const listener of heldListeners.get(id) ?? []) listener();
    }
  };
  const remove = (author: Author) => {
    hold(author, people.get(author)?.on ?? null, null);
    people.delete(author);
  };
  const tell = (cameOrWent: boolean) => {
    if (cameOrWent) {
      present.set([...people.keys()].sort((a, b) => seatNumber(a) - seatNumber(b)));
    }
    for (const listener of moves) listener();
  };

  return {
    people: () => people,
    onMove: (listener) => {
      moves.add(listener);
      return () => moves.delete(listener);
    },
    present,
    heldBy: (id) => held.get(id) ?? NOBODY,
    onHeld: (id, listener) => {
      const listeners = heldListeners.get(id) ?? new Set();
      heldListeners.set(id, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) heldListeners.delete(id);
      };
    },
    lead,
    call,
    hear: (frame, now) => {
      let cameOrWent = false;
      for (const news of frame.people) {
        const author = authorOf(news.seat);
        const before = people.get(author);
        if (news.gone !== (before === undefined)) cameOrWent = true;
        if (news.gone) {
          remove(author);
          continue;
        }
        const on = news.on === undefined ? (before?.on ?? null) : news.on;
        const moved = before?.at?.x !== news.at?.x || before?.at?.y !== news.at?.y;
        const movedAt = moved ? now : (before?.movedAt ?? now);
        people.set(author, { author, at: news.at, on, movedAt });
        hold(author, before?.on ?? null, on);
      }
      if (frame.people.length > 0) tell(cameOrWent);
      // Whoever leads is where they lead to.
      if (self === 'facilitator') return;
      if (frame.lead !== undefined) lead.set(frame.lead);
      if (frame.bring === undefined || frame.bring.number === lastCall) return;
      // The host tells the latest once more to a page that comes back: it was heard already.
      lastCall = frame.bring.number;
      call.set({ part: frame.bring.part, heardAt: now });
    },
    clear: () => {
      for (const author of [...people.keys()]) remove(author);
      tell(present.get().length > 0);
      lead.set(null);
    },
  };
}
