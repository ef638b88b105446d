import {
  finite,
  maxLength,
  nullable,
  number,
  object,
  picklist,
  pipe,
  safeParse,
  string,
} from 'valibot';
import * as Y from 'yjs';
import type { PersonId, TurnId } from '../session/ids';
import { MOMENT_KINDS, type MomentKind } from '../session/kinds';

/** Who wrote a card: a seat of the session, or the facilitator. */
export type Author = PersonId | 'facilitator';

export type Card = {
  readonly id: string;
  readonly kind: MomentKind;
  readonly text: string;
  readonly author: Author;
  /** The turn that ran when the card was written; null in silence. */
  readonly turn: TurnId | null;
  /** Board coordinates of the card's top left corner. */
  readonly x: number;
  readonly y: number;
};

/** A card as read from the board, or a harmless stand-in for what cannot be read. */
export type ReadCard =
  | { readonly ok: true; readonly card: Card }
  | { readonly ok: false; readonly id: string; readonly reason: string };

/** How far out (board units) a card is shown at most. */
export const FAR = 1_000_000;
const coordinate = pipe(number(), finite());
const content = object({
  kind: picklist(MOMENT_KINDS),
  author: pipe(string(), maxLength(20)),
  turn: nullable(pipe(string(), maxLength(20))),
  x: coordinate,
  y: coordinate,
});

/** [B1] Reads one entry of the cards map. Never throws: any peer can have written anything there. */
export function readCard(id: string, entry: unknown): ReadCard {
  if (!(entry instanceof Y.Map)) return { ok: false, id, reason: 'not a card' };
  const text: unknown = entry.get('text');
  // XML text is text too for `instanceof`, but printing its marks runs what a peer put there.
  if (!(text instanceof Y.Text) || text instanceof Y.XmlText)
    return { ok: false, id, reason: 'a card without text' };
  const read = safeParse(content, {
    kind: plain(entry.get('kind')),
    author: plain(entry.get('author')),
    turn: plain(entry.get('turn')),
    x: plain(entry.get('x')),
    y: plain(entry.get('y')),
  });
  if (!read.success) return { ok: false, id, reason: read.issues[0].message };
  const { kind, author, turn, x, y } = read.output;
  const by = readAuthor(author);
  if (by === null) return { ok: false, id, reason: 'a card of nobody' };
  return {
    ok: true,
    card: {
      id,
      kind,
      text: text.toString(),
      author: by,
      turn: isTurn(turn) ? turn : null,
      x: clamp(x),
      y: clamp(y),
    },
  };
}

/** [B2] Every card of the board that can be read, in the order of their ids. */
export function readCards(cards: Y.Map<unknown>): readonly Card[] {
  return [...cards.entries()]
    .map(([id, entry]) => readCard(id, entry))
    .flatMap((read) => (read.ok ? [read.card] : []))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The value, or undefined for any object. The Yjs decoder sets `__proto__`, so a peer's object can
 * have a prototype on which even the words of an error message throw; no field of a card is one.
 */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? undefined : value;
}

function readAuthor(author: string): Author | null {
  if (author === 'facilitator') return author;
  return isPerson(author) ? author : null;
}

function isPerson(id: string): id is PersonId {
  return /^p[1-9][0-9]*$/u.test(id);
}

function isTurn(id: string | null): id is TurnId {
  return id !== null && /^t[1-9][0-9]*$/u.test(id);
}

/** [B2] What lies further out is shown at the edge, where it can be found. */
function clamp(value: number): number {
  return Math.min(FAR, Math.max(-FAR, value));
}
