import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { GenericSchema } from 'valibot';
import * as Y from 'yjs';
import { takeIn } from '../../src/main/board/sound-update';
import { encodeFile, readRecords } from '../../src/main/disk/record-format';
import { isAsWritten } from '../../src/main/library/checked-json';
import { readEvents } from '../../src/main/session/event-log';
import { decodeBeat } from '../../src/main/session/heartbeat';
import { readCards } from '../../src/shared/board/card';
import { cardsOf } from '../../src/shared/board/document';
import { readHistory } from '../../src/shared/board/history-rewrite';
import { openReplay } from '../../src/shared/board/replay';
import { IPC_REQUESTS } from '../../src/shared/protocol/ipc';
import { accessFile, libraryFile } from '../../src/shared/protocol/library';
import { parse, parseJson } from '../../src/shared/protocol/parse';
import type { Command } from '../../src/shared/session/commands';
import { decide } from '../../src/shared/session/decide';
import { fold, foldAll } from '../../src/shared/session/fold';
import type { Session } from '../../src/shared/session/session';
import type { Random } from '../crash/random';
import { mutateBytes, mutateJson, pick } from './mutate';

/** Nothing that is read may take longer than this, in ms. */
const LONGEST_MS = 2_000;

type FileKind = { readonly magic: string | null; readonly read: (bytes: Buffer) => void };

/** How the app reads each of its files. What it throws is caught where the file is opened, and told. */
const READERS: Readonly<Record<string, FileKind>> = {
  'events.log': {
    magic: 'HEVT',
    read: (bytes) => foldAll(readRecords(bytes, 'HEVT').records.flatMap(readEvents)),
  },
  'board.log': { magic: 'HBRD', read: readBoard },
  'board-history.log': {
    magic: 'HBHI',
    read: (bytes) => {
      const replay = openReplay(readHistory(readRecords(bytes, 'HBHI').records));
      for (let at = 0; replay !== null && at < replay.count; at += 1) replay.board(at);
    },
  },
  heartbeat: { magic: null, read: (bytes) => void decodeBeat(bytes) },
  'access.json': { magic: null, read: (bytes) => readJson(accessFile, bytes) },
  'library.json': { magic: null, read: (bytes) => readJson(libraryFile, bytes) },
};

function readBoard(bytes: Buffer): void {
  const { records, later } = readRecords(bytes, 'HBRD');
  const doc = new Y.Doc();
  takeIn(doc, [...records, ...later]);
  readCards(cardsOf(doc));
  doc.destroy();
}

function readJson(schema: Parameters<typeof parseJson>[0], bytes: Buffer): void {
  const text = bytes.toString('utf8');
  parseJson(schema, text);
  isAsWritten(text);
}

/** Reads so many files that are not as they should be; gives how many were refused. */
export async function fuzzFiles(
  random: Random,
  paths: readonly string[],
  inputs: number,
): Promise<number> {
  const known = paths.flatMap((path) => {
    const kind = READERS[basename(path)];
    return kind === undefined ? [] : [{ path, kind }];
  });
  const files = await Promise.all(
    known.map(async ({ path, kind }) => {
      const bytes = await readFile(path);
      const payloads =
        kind.magic === null
          ? []
          : readRecords(bytes, kind.magic).records.map((record) => Buffer.from(record));
      return { bytes, payloads, kind };
    }),
  );
  let refused = 0;
  for (let n = 0; n < inputs; n += 1) {
    const { bytes, payloads, kind } = pick(random, files);
    const isInside = kind.magic !== null && payloads.length > 0 && random() < 0.6;
    // With its checksum made right again, so that what is behind the checksum is met as well.
    const input = isInside
      ? Buffer.from(encodeFile(kind.magic ?? '', changed(random, payloads)))
      : mutateBytes(random, [bytes]);
    if (!inTime(() => kind.read(input), input)) refused += 1;
  }
  return refused;
}

function changed(random: Random, payloads: readonly Buffer[]): readonly Buffer[] {
  const at = payloads.indexOf(pick(random, payloads));
  const instead = mutateBytes(random, payloads);
  return payloads.toSpliced(at, 1, instead).filter(({ length }) => length > 0);
}

/** Asks so many things of the app that its window would not ask; gives how many were refused. */
export function fuzzIpc(
  random: Random,
  asked: readonly unknown[],
  session: Session,
  inputs: number,
): number {
  const channels: readonly GenericSchema[] = Object.values(IPC_REQUESTS);
  let refused = 0;
  let now = session;
  for (let n = 0; n < inputs; n += 1) {
    const input = mutateJson(random, asked);
    const ask = (): void => {
      if (n % 2 > 0) {
        if (!parse(pick(random, channels), input).ok) refused += 1;
        return;
      }
      const read = parse(IPC_REQUESTS['session:command'], input);
      if (read.ok) now = carriedOut(now, read.value, n) ?? now;
      else refused += 1;
    };
    inTime(ask, input, true);
    // A session of its own now and then, before it is full of everything.
    if (n % 2_000 === 0) now = session;
  }
  return refused;
}

function carriedOut(session: Session, command: Command, at: number): Session | null {
  const decision = decide(
    session,
    command,
    { kind: 'facilitator' },
    { at: session.lastAt + at, wall: 0 },
  );
  return decision.ok ? decision.events.reduce<Session | null>(fold, session) : session;
}

/** Whether it was read; throws if it took too long, or threw what is no error, or may not throw at all. */
function inTime(read: () => void, input: unknown, mayNotThrow = false): boolean {
  const begun = performance.now();
  let isRead = true;
  try {
    read();
  } catch (error) {
    isRead = false;
    if (mayNotThrow || !(error instanceof Error)) {
      throw new Error(`threw for ${told(input)}`, { cause: error });
    }
  }
  const took = performance.now() - begun;
  if (took > LONGEST_MS) throw new Error(`took ${Math.round(took)} ms for ${told(input)}`);
  return isRead;
}

function told(input: unknown): string {
  return Buffer.isBuffer(input) ? input.toString('base64') : JSON.stringify(input);
}
