import { appendFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { addCard, writeText } from '../../shared/board/card-operations';
import { cardsOf } from '../../shared/board/document';
import { type Deed, deeds } from '../../shared/board/history.testkit';
import { readHistory } from '../../shared/board/history-rewrite';
import { type KeptBoard, keepBoard } from '../../shared/board/kept-board';
import { deleteEntries } from '../../shared/board/place-operations';
import { openReplay, type Replay } from '../../shared/board/replay';
import { RecordFile } from '../disk/record-file';
import { BoardHistory } from './board-history';
import { readHistoryFile } from './history-file';
import { BoardReplica } from './replica';

let folder: string;
let path: string;
let clock: number;
let told: unknown[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-history-'));
  path = join(folder, 'board-history.log');
  clock = 0;
  told = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

type Held = { readonly replica: BoardReplica; readonly history: BoardHistory };

/** A board that is held: its own file and its history, as main opens them. */
async function hold(mostBytes?: number): Promise<Held> {
  const replica = await BoardReplica.open(join(folder, 'board.log'));
  const { doc } = replica;
  const onDiskError = (error: unknown) => told.push(error);
  const bound = mostBytes === undefined ? {} : { mostBytes };
  const history = await BoardHistory.open({ path, doc, now: () => clock, onDiskError, ...bound });
  return { replica, history };
}

async function close({ replica, history }: Held): Promise<void> {
  await history.close();
  await replica.close();
}

/** Changes the board at a time of the session, and lets the history write it. */
async function at(held: Held, time: number, how: Deed): Promise<void> {
  clock = time;
  await held.replica.change((doc) => how(doc));
  await held.history.flush();
}

function write(id: string, text: string): Deed {
  const card = { id, kind: 'debate', text, author: 'p1', turn: null, x: 0, y: 0 } as const;
  return (doc: Y.Doc) => addCard(doc, card, 'test');
}

async function replay(): Promise<Replay> {
  const opened = openReplay(readHistory(await readHistoryFile(path)));
  if (opened === null) throw new Error('no history');
  return opened;
}

/** The texts of the cards at a time. */
async function textsAt(time: number): Promise<readonly string[]> {
  const history = await replay();
  return textsOf(history.board(history.placeAt(time)));
}

function textsOf({ cards }: KeptBoard): readonly string[] {
  return [...cards.values()].flatMap((entry) => {
    const text = entry.get('text');
    return text?.type === 'text' ? [text.text] : [];
  });
}

it('[D14] the history survives closing, and tells of what was deleted', async () => {
  const held = await hold();
  await at(held, 60_000, write('a', 'We wait'));
  await at(held, 120_000, (doc) => writeText(doc, 'a', 'We never wait', 'test'));
  await at(held, 180_000, (doc) => deleteEntries(doc, ['a'], 'test'));
  await close(held);
  expect(await textsAt(59_999)).toEqual([]);
  expect(await textsAt(60_000)).toEqual(['We wait']);
  expect(await textsAt(179_999)).toEqual(['We never wait']);
  expect(await textsAt(180_000)).toEqual([]);
});

it('[D14] what a cut lost of it is there when the board is opened again', async () => {
  const held = await hold();
  await at(held, 1000, write('a', 'first'));
  clock = 5000;
  await held.replica.change((doc) => write('b', 'second')(doc));
  // Cut off here: the board is on disk, and the history has not been written yet.
  const cut = await readFile(path);
  await close(held);
  await writeFile(path, cut);
  clock = 6000;
  await close(await hold());
  expect(await textsAt(5999)).toEqual(['first']);
  expect(await textsAt(6000)).toEqual(['first', 'second']);
});

it('[D14] what is done within a second is written by itself', async () => {
  const held = await hold();
  await held.replica.change((doc) => write('a', 'by itself')(doc));
  await expect.poll(() => textsAt(0), { timeout: 10_000 }).toEqual(['by itself']);
  await close(held);
});

it('[D14] replay is the board at every recorded time, through cuts, compaction, closing and opening again', async () => {
  type Step = {
    readonly what: readonly Deed[];
    readonly next: 'goOn' | 'compact' | 'reopen' | 'cut';
  };
  const steps: fc.Arbitrary<readonly Step[]> = fc.array(
    fc.record({
      what: fc.array(deeds, { maxLength: 4 }),
      next: fc.constantFrom('goOn', 'compact', 'reopen', 'cut'),
    }),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(400), async (done, lost) => {
      await rm(join(folder, 'board.log'), { force: true });
      await rm(path, { force: true });
      clock = 0;
      let held = await hold();
      let known: { time: number; board: KeptBoard }[] = [];
      for (const { what, next } of done) {
        clock += 1000;
        await held.replica.change((doc) => {
          for (const deed of what) deed(doc);
        });
        await held.history.flush();
        known.push({ time: clock, board: keepBoard(held.replica.doc) });
        if (next === 'compact') await held.replica.compact();
        if (next === 'goOn' || next === 'compact') continue;
        await close(held);
        if (next === 'cut') {
          // The last bytes never came to disk; the board's own did.
          await truncate(path, Math.max(8, (await stat(path)).size - lost));
          const left = openReplay(readHistory(await readHistoryFile(path)));
          known = known.filter(({ time }) => left !== null && time <= left.to);
        }
        clock += 1000;
        held = await hold();
        known.push({ time: clock, board: keepBoard(held.replica.doc) });
      }
      await close(held);
      const history = await replay();
      for (const { time, board } of known) {
        expect(history.board(history.placeAt(time))).toEqual(board);
      }
    }),
    { numRuns: 15 },
  );
});

it('[D14] a record is of the time of its last change, not of its writing', async () => {
  const held = await hold();
  clock = 1000;
  write('a', 'first')(held.replica.doc);
  clock = 1900;
  await held.history.flush();
  await close(held);
  expect(await textsAt(999)).toEqual([]);
  expect(await textsAt(1000)).toEqual(['first']);
});

it('[D15] a damaged end is cut off and told; what was before it can be replayed', async () => {
  const held = await hold();
  await at(held, 1000, write('a', 'first'));
  await close(held);
  await appendFile(path, Buffer.from('half a record'));
  clock = 2000;
  const again = await hold();
  expect(again.history.fault).toContain('damaged');
  await at(again, 3000, write('b', 'second'));
  await close(again);
  expect(await textsAt(1000)).toEqual(['first']);
  expect(await textsAt(3000)).toEqual(['first', 'second']);
});

it('[D15] whole records that make no sense are cut off in the same way', async () => {
  const held = await hold();
  await at(held, 1000, write('a', 'first'));
  await close(held);
  const { file } = await RecordFile.open(path, 'HBHI');
  await file.append(Uint8Array.from([1, 2, 3]));
  await file.close();
  const again = await hold();
  expect(again.history.fault).toContain('damaged');
  await at(again, 2000, write('b', 'second'));
  await close(again);
  expect(await textsAt(2000)).toEqual(['first', 'second']);
});

it('[D15] a history of a later version keeps nobody from the board, and is left as it is', async () => {
  await close(await hold());
  const bytes = await readFile(path);
  bytes[4] = 9;
  await writeFile(path, bytes);
  const held = await hold();
  expect(held.history.fault).toContain('could not be opened');
  await at(held, 1000, write('a', 'first'));
  await close(held);
  expect(await readFile(path)).toEqual(bytes);
  expect(told).toEqual([]);
  const board = await hold();
  expect(cardsOf(board.replica.doc).size).toBe(1);
  await close(board);
});

it('[D15] what the disk refused is written with what comes next, and told once', async () => {
  const held = await hold();
  const refusal = vi.spyOn(RecordFile.prototype, 'append').mockRejectedValue(new Error('full'));
  clock = 1000;
  write('a', 'first')(held.replica.doc);
  await held.history.flush();
  write('b', 'second')(held.replica.doc);
  await held.history.flush();
  expect(told).toHaveLength(1);
  refusal.mockRestore();
  await at(held, 2000, write('c', 'third'));
  await close(held);
  expect(await textsAt(1999)).toEqual([]);
  expect(await textsAt(2000)).toEqual(['first', 'second', 'third']);
});

it('[D17] the file keeps within its bound, and ends with the board of now', async () => {
  const most = 4000;
  const held = await hold(most);
  await at(held, 1000, write('a', ''));
  for (let n = 2; n < 120; n += 1) {
    await at(held, n * 1000, (doc) => writeText(doc, 'a', `${n} ${'words '.repeat(n % 13)}`, 'x'));
    expect((await stat(path)).size).toBeLessThan(most * 1.5);
  }
  await close(held);
  expect(await textsAt(119_000)).toEqual([`119 ${'words '.repeat(2)}`]);
});

it('[D18] a board from before there was a history opens, and its history begins there', async () => {
  const held = await hold();
  await at(held, 1000, write('a', 'first'));
  await close(held);
  await rm(path);
  expect(await readHistoryFile(path)).toEqual([]);
  clock = 900_000;
  await close(await hold());
  expect((await replay()).from).toBe(900_000);
  expect(await textsAt(0), 'before it begins it shows its beginning').toEqual(['first']);
});
