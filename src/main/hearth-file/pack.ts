import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buildNotes, notesFileName, toHtml, toMarkdown } from '../../shared/notes';
import { type Manifest, PART_NAMES, type PartName } from '../../shared/protocol/hearth-file';
import { readHistoryFile } from '../board/history-file';
import { isFault } from '../disk/fault';
import { readRecord } from '../library/past-session';
import type { SessionFolder } from '../session/session-folder';
import { zip } from './zip-write';

/** When and where a file is written. */
export type PackedAt = {
  /** Milliseconds since 1970. */
  readonly wall: number;
  /** The time zone of the notes. */
  readonly zone: string;
};

/** A session as one file. */
export type PackedSession = {
  readonly id: string;
  readonly bytes: Buffer;
  /** `2025-03-04 1405 Opening hours k3v9x2.hearth` */
  readonly fileName: string;
  /** What is not in it, in a sentence; null if all is. */
  readonly without: string | null;
};

/** Why a session was not packed, in a sentence. */
export class NotPacked extends Error {}

/**
 * [D35] A closed session as one file: its log, its board and the board's history as they are on disk, the
 * notes as they would be sent, and a manifest with a checksum of each. Nothing of who gets in: neither link,
 * code nor key. Throws `NotPacked` for a session that is open, or cannot be read.
 */
export async function packSession(paths: SessionFolder, at: PackedAt): Promise<PackedSession> {
  const [events, board] = await Promise.all([readFile(paths.events), readFile(paths.board)]);
  const record = readRecord(events, board);
  if (record === null) throw new NotPacked('Its log holds no session.');
  const { session, cards } = record;
  if (session.phase === 'open') {
    throw new NotPacked(
      'This session was never closed. Start Hearth again to go on with it, and close it; then it can be saved as a file.',
    );
  }
  const notes = buildNotes({ session, cards, now: session.lastAt, zone: at.zone });
  const history = await historyOf(paths.boardHistory);
  const parts: Readonly<Record<PartName, Uint8Array | null>> = {
    'events.log': events,
    'board.log': board,
    'board-history.log': history.bytes,
    'notes.md': Buffer.from(toMarkdown(notes)),
    'notes.html': Buffer.from(toHtml(notes)),
  };
  const entries = PART_NAMES.flatMap((name) => {
    const bytes = parts[name];
    return bytes === null ? [] : [{ name, bytes }];
  });
  const written = {
    format: 'hearth session',
    version: 1,
    session: { id: session.id, title: session.title, openedAt: session.openedAt },
    writtenAt: at.wall,
    files: Object.fromEntries(entries.map(({ name, bytes }) => [name, describe(bytes)])),
  };
  const first = { name: 'manifest.json', bytes: Buffer.from(JSON.stringify(written, null, 2)) };
  return {
    id: session.id,
    bytes: await zip([first, ...entries]),
    fileName: notesFileName(notes, 'hearth'),
    without: history.without,
  };
}

/** What the manifest says of a part. */
export function describe(bytes: Uint8Array): Manifest['files']['events.log'] {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A session from before there were histories has none; one that cannot be read would not be taken in again. */
async function historyOf(
  path: string,
): Promise<{ readonly bytes: Uint8Array | null; readonly without: string | null }> {
  try {
    await readHistoryFile(path);
    return { bytes: await readFile(path), without: null };
  } catch (error) {
    if (isFault(error, 'ENOENT')) return { bytes: null, without: null };
    const why = error instanceof Error ? error.message : String(error);
    return { bytes: null, without: `The history of its board is not in it. (${why})` };
  }
}
