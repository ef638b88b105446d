import {
  array,
  type InferOutput,
  integer,
  literal,
  minValue,
  number,
  object,
  picklist,
  pipe,
  unknown,
} from 'valibot';
import type { BoardObject } from '../board/object';
import type { BoardSnapshot } from '../board/snapshot';
import { fromBase64, toBase64 } from '../notes/base64';
import { namedEvents, namingOf } from '../notes/naming';
import { parseJson } from '../protocol/parse';
import { sessionEvent } from '../protocol/session-events';
import type { SessionEvent } from '../session/events';
import { foldAll } from '../session/fold';
import { NAME_CHOICES, type NameChoice } from '../session/name-choice';
import type { Session } from '../session/session';
import { boardSchema } from './board-schema';

/** A session as JSON: its log and what was on its board at the end; `docs/session.schema.json` describes it. */
export const sessionFile = object({
  format: literal('hearth-session'),
  version: literal(1),
  /** How people are called in it; who asked not to be named is not. */
  names: picklist(NAME_CHOICES),
  events: array(sessionEvent),
  board: boardSchema,
});
export type SessionFile = InferOutput<typeof sessionFile>;

/** The same of whatever version: all that later ones have to keep. */
export const anySessionFile = object({
  format: literal('hearth-session'),
  version: pipe(number(), integer(), minValue(1)),
  events: unknown(),
});

/** What a session is made of again. */
export type SessionParts = {
  readonly events: readonly SessionEvent[];
  readonly session: Session;
  readonly board: BoardSnapshot;
};

/** The same out of a file, with how people are called in it. */
export type ExportedSession = SessionParts & { readonly names: NameChoice };

/**
 * [X51] The whole session as JSON: read again it is the same session, but for the names of those who asked to
 * be counted only within their group, and of all under another choice of names.
 */
export function sessionJson(
  { events, session, board }: SessionParts,
  names: NameChoice = 'shown',
): string {
  const file = {
    format: 'hearth-session',
    version: 1,
    names,
    events: namedEvents(session, events, namingOf(session, names)),
    board: {
      cards: board.cards,
      objects: board.objects.map(writtenObject),
      links: board.links,
    },
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads such a file; the reason says what is wrong with it. */
export function readSessionJson(
  text: string,
):
  | { readonly ok: true; readonly value: ExportedSession }
  | { readonly ok: false; readonly reason: string } {
  const read = parseJson(sessionFile, text);
  if (!read.ok) return read;
  const { events, board, names } = read.value;
  const session = foldAll(events);
  if (session === null) return { ok: false, reason: 'its log opens no session' };
  const objects = board.objects.map(readObject);
  const whole = objects.filter((object) => object !== null);
  if (whole.length < objects.length) return { ok: false, reason: 'a picture in it is not whole' };
  const { cards, links } = board;
  return {
    ok: true,
    value: { events, session, board: { cards, objects: whole, links }, names },
  };
}

function writtenObject(object: BoardObject): unknown {
  if (object.type === 'image') return { ...object, data: toBase64(object.data) };
  if (object.type === 'ink') return { ...object, points: toBase64(object.points) };
  return object;
}

function readObject(object: SessionFile['board']['objects'][number]): BoardObject | null {
  if (object.type === 'image') {
    const data = fromBase64(object.data);
    return data === null ? null : { ...object, data };
  }
  if (object.type === 'ink') {
    const points = fromBase64(object.points);
    return points === null ? null : { ...object, points };
  }
  return object;
}
