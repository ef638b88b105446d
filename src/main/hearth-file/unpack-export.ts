import * as Y from 'yjs';
import { fillBoard } from '../../shared/board/from-snapshot';
import type { BoardSnapshot } from '../../shared/board/snapshot';
import {
  anySessionFile,
  type ExportedSession,
  readSessionJson,
} from '../../shared/exports/session-file';
import { MOST_EXPORT_BYTES } from '../../shared/protocol/hearth-file';
import { sessionId } from '../../shared/protocol/library';
import { parse, parseJson } from '../../shared/protocol/parse';
import type { SessionEvent } from '../../shared/session/events';
import type { Session } from '../../shared/session/session';
import { BOARD_MAGIC } from '../board/replica';
import { LaterVersion } from '../disk/later-version';
import { encodeFile } from '../disk/record-format';
import { EVENTS_MAGIC, readEvents } from '../session/event-log';
import { FileRefused, refused, refusedAsLater } from './refused';
import { type KeptParts, readParts, type UnpackedSession } from './unpack';

const BRACE = '{'.charCodeAt(0);
/** What may stand in front of a JSON text: a byte order mark, and white space. */
const BEFORE: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d]);

/** Whether a file is a JSON text, as its first letter says; a `.hearth` file never is. */
export function isJson(bytes: Uint8Array): boolean {
  return bytes.find((byte) => !BEFORE.has(byte)) === BRACE;
}

/**
 * [X100] Reads a session that was exported as JSON: the same parts as of a `.hearth` file, but for the history
 * of its board. What was exported while it ran is closed where it was: nobody can join it here. Throws
 * `FileRefused` with why it cannot be taken in.
 *
 * @param mostBytes how large such a file may be
 */
export function unpackExport(bytes: Uint8Array, mostBytes = MOST_EXPORT_BYTES): UnpackedSession {
  if (bytes.length > mostBytes) throw refused('it is larger than a session can be');
  const { events, session, board, names } = readExport(textOf(bytes));
  if (!parse(sessionId, session.id).ok) {
    throw refused('its session is called by no name that Hearth gives');
  }
  const closed = session.phase === 'open' ? [...events, closing(session)] : events;
  // A record for each event: which of them came of one command is not in the file.
  const records = closed.map((event) => Buffer.from(JSON.stringify([event])));
  const parts: KeptParts = new Map([
    ['events.log', Buffer.from(encodeFile(EVENTS_MAGIC, records))],
    ['board.log', boardFile(board)],
  ]);
  const record = readParts(parts);
  return { session: record.session, record, parts, names };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('it is damaged, or no text');
  }
}

function readExport(text: string): ExportedSession {
  const any = parseJson(anySessionFile, text);
  if (!any.ok) {
    const isCut = any.reason === 'not JSON';
    throw refused(isCut ? 'it is damaged' : 'it is no session that was exported from Hearth');
  }
  if (any.value.version > 1) throw refusedAsLater();
  try {
    readEvents(Buffer.from(JSON.stringify(any.value.events)), 0);
    const read = readSessionJson(text);
    if (read.ok) return read.value;
    throw refused(`what it says of its session cannot be read (${read.reason})`);
  } catch (error) {
    if (error instanceof LaterVersion) throw refusedAsLater();
    throw error instanceof FileRefused ? error : refused(error);
  }
}

function closing({ lastAt, openedAt }: Session): SessionEvent {
  return { type: 'sessionClosed', at: lastAt, wall: openedAt + lastAt };
}

function boardFile(board: BoardSnapshot): Buffer {
  const doc = new Y.Doc();
  fillBoard(doc, board, 'import');
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return Buffer.from(encodeFile(BOARD_MAGIC, [state]));
}
