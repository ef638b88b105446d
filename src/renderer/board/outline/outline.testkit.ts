import type { CardKind } from '../../../shared/board/card-kind';
import { addCard } from '../../../shared/board/card-operations';
import { addObject } from '../../../shared/board/object-operations';
import type { Author } from '../../../shared/board/place';
import { type BoardSession, openBoard } from '../board-store';

/** A board of somebody without a connection. */
export function lonelyBoard(author: Author = 'p1'): BoardSession {
  return openBoard({
    author,
    turn: () => 't3',
    access: {
      room: 'none',
      signallingUrl: '',
      relayUrl: '',
      carriers: { peers: false, relay: false },
    },
  });
}

/** Puts a card there, as somebody else did. */
export function putCard({ doc }: BoardSession, id: string, x: number, y: number, more = {}): void {
  const card = { id, kind: 'question' as CardKind, text: id, author: 'p2' as Author, turn: null };
  addCard(doc, { ...card, x, y, ...more }, null);
}

/** Puts an area there, as somebody else did. */
export function putArea({ doc }: BoardSession, id: string, x: number, y: number): void {
  const size = { width: 600, height: 400 };
  const by = { author: 'p2', turn: null } as const;
  addObject(doc, { id, x, y, ...by, type: 'area', size, name: id, tint: 0 }, null);
}
