import { readFile } from 'node:fs/promises';
import * as Y from 'yjs';
import type { Card } from '../../shared/board/card';
import { migrateBoard } from '../../shared/board/migrations';
import { type BoardSnapshot, readBoard } from '../../shared/board/snapshot';
import type { SessionSummary } from '../../shared/protocol/library';
import type { SessionEvent } from '../../shared/session/events';
import { foldAll } from '../../shared/session/fold';
import type { Session } from '../../shared/session/session';
import { BOARD_MAGIC } from '../board/replica';
import { takeIn } from '../board/sound-update';
import { readRecords } from '../disk/record-format';
import { EVENTS_MAGIC, readEvents } from '../session/event-log';
import type { SessionFolder } from '../session/session-folder';

/** A session read from its folder, without opening anything for writing. */
export type SessionRecord = {
  readonly session: Session;
  readonly cards: readonly Card[];
  /** All that is on the board; left out of a session that runs. */
  readonly board?: BoardSnapshot;
  /** The names of files of which a part could not be read. */
  readonly damaged: readonly string[];
};

/** The same with its log and everything that is on its board. */
export type WholeSession = {
  readonly events: readonly SessionEvent[];
  readonly session: Session;
  readonly board: BoardSnapshot;
  readonly damaged: readonly string[];
};

/** Reads a session from disk; null if its log holds none. Throws if a file cannot be read. */
export async function readSession(paths: SessionFolder): Promise<SessionRecord | null> {
  return readRecord(...(await bothFiles(paths)));
}

/** What these two files hold of a session; null if the log holds none. Throws if one cannot be read. */
export function readRecord(events: Uint8Array, boardFile: Uint8Array): SessionRecord | null {
  const whole = readWholeRecord(events, boardFile);
  if (whole === null) return null;
  const { session, board, damaged } = whole;
  return { session, cards: board.cards, board, damaged };
}

/** [X51] Reads all of a session from disk, for an export; null if its log holds none. Throws if a file cannot be read. */
export async function readWhole(paths: SessionFolder): Promise<WholeSession | null> {
  return readWholeRecord(...(await bothFiles(paths)));
}

/** The log and the board. [D6] A laptop that fails while a session begins may leave the log alone, nothing in it. */
async function bothFiles(paths: SessionFolder): Promise<[events: Buffer, board: Buffer]> {
  const events = await readFile(paths.events);
  const board = await readFile(paths.board).catch((error: unknown) => {
    const { records } = readRecords(events, EVENTS_MAGIC);
    if (records.length > 0) throw new Error('Its board.log cannot be read.', { cause: error });
    return Buffer.alloc(0);
  });
  return [events, board];
}

/** The same of all that these two files hold; null if the log holds none. Throws if one cannot be read. */
export function readWholeRecord(
  eventsFile: Uint8Array,
  boardFile: Uint8Array,
): WholeSession | null {
  const log = readRecords(eventsFile, EVENTS_MAGIC);
  const events = log.records.flatMap(readEvents);
  const session = foldAll(events);
  if (session === null) return null;
  const board = readRecords(boardFile, BOARD_MAGIC);
  const doc = new Y.Doc();
  takeIn(doc, [...board.records, ...board.later]);
  // [D30] In memory only: a board that an older version closed stays as that left it.
  migrateBoard(doc, 'reading');
  const snapshot = readBoard(doc);
  doc.destroy();
  const damaged = [
    ...(log.isDamaged ? ['events.log'] : []),
    ...(board.isDamaged ? ['board.log'] : []),
  ];
  return { events, session, board: snapshot, damaged };
}

/** What the library's list shows of a session. */
export function summarise({
  session,
  cards,
}: Pick<SessionRecord, 'session' | 'cards'>): SessionSummary {
  return {
    id: session.id,
    title: session.title,
    question: session.question,
    openedAt: session.openedAt,
    phase: session.phase,
    people: session.people.length,
    cards: cards.length,
    durationMs: session.endedAt,
  };
}
