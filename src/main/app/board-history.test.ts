import { readFile, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unpackRecords } from '../../shared/board/history-record';
import { readHistory } from '../../shared/board/history-rewrite';
import { momentCardId } from '../../shared/board/moment-card';
import { openReplay, type Replay } from '../../shared/board/replay';
import { sessionFolder } from '../session/session-folder';
import type { Hearth } from './hearth';
import { startHearth } from './hearth.testkit';
import { dataFolder } from './live.testkit';

let folder: string;
let remove: () => Promise<void>;
let hearth: Hearth;

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  hearth = await startHearth(folder);
});
afterEach(async () => {
  await hearth.stop();
  await remove();
});

const MARKED = { home: 'cards', id: momentCardId('m1') } as const;

/** A running session in which a moment was marked, which has a card. */
async function marked(): Promise<string> {
  const { view } = await hearth.startSession({ title: 'Round', question: '', groups: ['Staff'] });
  await hearth.command({ type: 'join', name: 'Anna', group: 'g1', via: 'facilitator' });
  await hearth.command({ type: 'markMoment', kind: 'question', words: 'why so late' });
  return view.session.id;
}

async function replayOf(id: string): Promise<Replay | null> {
  return openReplay(readHistory(unpackRecords((await hearth.boardHistory(id)).packed)));
}

it('[B103] what the board was is given up to now while the session runs, and after it', async () => {
  const id = await marked();
  const running = await replayOf(id);
  expect(running?.entry(MARKED, running.count - 1)?.get('text')).toMatchObject({
    text: 'why so late',
  });
  await hearth.closeSession();
  const over = await replayOf(id);
  expect(over?.entry(MARKED, over.count - 1)).toEqual(running?.entry(MARKED, running.count - 1));
  expect(over?.from).toBeLessThan(1000);
});

it('[D18] a session without a history says that there is none', async () => {
  const id = await marked();
  await hearth.closeSession();
  await rm(sessionFolder(folder, id).boardHistory);
  expect(await replayOf(id)).toBeNull();
});

it('[D15] a history that cannot be read is told in words, and left as it is', async () => {
  const id = await marked();
  await hearth.closeSession();
  const { boardHistory } = sessionFolder(folder, id);
  await writeFile(boardHistory, 'something else altogether');
  await expect(hearth.boardHistory(id)).rejects.toThrow('history of this board cannot be read');
  expect(await readFile(boardHistory, 'utf8')).toBe('something else altogether');
  expect((await hearth.read(id)).cards).toHaveLength(1);
});

it('[D7] a deleted session takes the history of its board along', async () => {
  const id = await marked();
  await hearth.closeSession();
  await hearth.remove(id);
  await expect(readFile(sessionFolder(folder, id).boardHistory)).rejects.toThrow('ENOENT');
});
