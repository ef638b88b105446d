import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addCard } from '../../shared/board/card-operations';
import { cardsOf } from '../../shared/board/document';
import { RefusingFiles } from '../disk/refusing-files.testkit';
import { readSession } from '../library/past-session';
import { sessionFolder } from '../session/session-folder';
import { startHearth } from './hearth.testkit';
import { dataFolder, hold, NOBODY_LOOKS, Page } from './live.testkit';
import { RelayBoard } from './live-board.testkit';

let folder: string;
let remove: () => Promise<void>;
let files: RefusingFiles;

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  files = new RefusingFiles();
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await remove();
});

const BOTH = { peers: true, relay: true } as const;
/** The disk is asked again every two seconds. */
const SOON = { timeout: 15_000 };

function card(id: string) {
  return { id, kind: 'debate', text: id, author: 'p1', turn: null, x: 0, y: 0 } as const;
}

it.each([
  ['ENOSPC', 'disk is full'],
  ['EROFS', 'may not be written to'],
  ['EBUSY', 'virus scanner'],
  ['EIO', 'The disk says'],
])(
  '[D25] while the disk refuses (%s) the session goes on in memory, says so, and is written later',
  async (reason, words) => {
    const held = await hold(folder, true, BOTH, NOBODY_LOOKS, files);
    const anna = await Page.join(held.link, 'Anna');
    const ben = await Page.join(held.link, 'Ben');
    const board = await RelayBoard.open(held.link, anna.welcome.seat);
    const other = await RelayBoard.open(held.link, ben.welcome.seat);
    await board.allSaved();
    files.reason = reason;
    expect(await anna.page.ask({ type: 'raiseHand', reply: false })).toMatchObject({
      type: 'done',
    });
    const mark = { type: 'markMoment', kind: 'question', words: 'in memory' } as const;
    expect(await ben.page.ask(mark)).toMatchObject({ type: 'done' });
    addCard(board.doc, card('memory'), 'test');
    await other.until(() => cardsOf(other.doc).has('memory'));
    expect(board.saved, 'nobody is told that it is saved').toBeLessThan(board.sentCount);
    expect(held.unsaved.at(-1)).toContain('Not saved: the conversation');
    expect(held.unsaved.at(-1)).toContain(words);
    expect((await readSession(sessionFolder(folder, 'testsession')))?.session.queue).toEqual([]);
    files.reason = null;
    await board.allSaved();
    await expect.poll(() => held.unsaved.at(-1), SOON).toBeNull();
    // As a kill would leave it now.
    const record = await readSession(sessionFolder(folder, 'testsession'));
    expect(record?.session).toEqual(held.live.running.session);
    expect(record?.cards.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['memory', 'in memory']),
    );
    for (const closing of [anna.page, ben.page, board, other]) closing.close();
    await held.live.close();
  },
);

it('[D26] when its folder is deleted in the middle, everything is written anew', async () => {
  const held = await hold(folder, true, BOTH, NOBODY_LOOKS, files);
  const { page, welcome } = await Page.join(held.link, 'Anna');
  const board = await RelayBoard.open(held.link, welcome.seat);
  addCard(board.doc, card('before'), 'test');
  await board.allSaved();
  const paths = sessionFolder(folder, 'testsession');
  await rm(join(folder, 'sessions'), { recursive: true });
  await page.ask({ type: 'raiseHand', reply: false });
  addCard(board.doc, card('after'), 'test');
  await expect
    .poll(() => readSession(paths).catch(() => null), SOON)
    .toMatchObject({
      session: { queue: [{ person: 'p1' }] },
      cards: [{ id: 'after' }, { id: 'before' }],
    });
  await expect.poll(() => readFile(paths.access, 'utf8').catch(() => ''), SOON).toContain('secret');
  page.close();
  board.close();
  await held.live.close();
  const again = await hold(folder, false);
  expect(again.link).toBe(held.link);
  await again.live.close();
});

const ROUND = { title: 'Round', question: '', groups: ['Staff'] } as const;

it('[D27] a session that is not saved is not let go of, and is closed once it is', async () => {
  const hearth = await startHearth(folder, { files });
  const { view } = await hearth.startSession(ROUND);
  files.reason = 'ENOSPC';
  await hearth.command({ type: 'join', name: 'Anna', group: null, via: 'facilitator' });
  await expect(hearth.closeSession()).rejects.toThrow('Close it again when it is saved');
  expect(hearth.isHolding).toBe(true);
  expect(hearth.unsaved).toContain('the conversation');
  files.reason = null;
  expect(await hearth.closeSession()).toBe(view.session.id);
  expect(hearth.unsaved).toBeNull();
  expect((await hearth.read(view.session.id)).session).toMatchObject({
    phase: 'closed',
    people: [{ label: 'Anna' }],
  });
});

it('[D27] a session does not begin on a disk that refuses, and begins once it does not', async () => {
  const hearth = await startHearth(folder, { files });
  files.reason = 'ENOSPC';
  await expect(hearth.startSession(ROUND)).rejects.toThrow();
  expect(hearth.isHolding).toBe(false);
  files.reason = null;
  await hearth.startSession(ROUND);
  await hearth.stop();
});

it('[D28] a wall clock that is set back changes no time of the session and no order', async () => {
  const held = await hold(folder, true);
  const facilitator = { kind: 'facilitator' } as const;
  const { welcome, page } = await Page.join(held.link, 'Anna');
  await held.live.running.submit({ type: 'giveFloor', to: welcome.person }, facilitator);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
  await held.live.running.submit({ type: 'releaseFloor' }, facilitator);
  const [turn] = held.live.running.session.turns;
  expect(turn?.end?.at).toBeGreaterThanOrEqual(turn?.from ?? Number.POSITIVE_INFINITY);
  page.close();
  await held.live.close();
  const again = await hold(folder, false);
  expect(again.live.notice).toContain('Nothing that was saved is missing.');
  expect(again.live.running.now()).toBeLessThan(60_000);
  await again.live.close();
});

it('[D28] sessions that begin after the clock was set back are the latest in the list, with its dates', async () => {
  const hearth = await startHearth(folder);
  const now = Date.now();
  const opened: number[] = [];
  for (const wall of [now, now - 86_400_000, now - 86_300_000, now + 1_000]) {
    vi.useFakeTimers({ toFake: ['Date'], now: wall });
    opened.push(wall);
    await hearth.startSession({ ...ROUND, title: `Round ${opened.length}` });
    await hearth.closeSession();
  }
  vi.useRealTimers();
  await hearth.stop();
  const again = await startHearth(folder);
  const list = again.library.sessions();
  expect(list.map(({ title }) => title)).toEqual(['Round 4', 'Round 3', 'Round 2', 'Round 1']);
  expect(list.map(({ openedAt }) => openedAt)).toEqual(opened.toReversed());
  for (const { durationMs } of list) {
    expect(durationMs).toBeGreaterThanOrEqual(0);
    expect(durationMs).toBeLessThan(60_000);
  }
  const [latest] = list;
  if (latest === undefined) throw new Error('no session');
  await again.amend(latest.id, { type: 'writeAgreement', text: 'Still the latest.' });
  expect(again.library.sessions()[0]?.id).toBe(latest.id);
  await again.stop();
});

it('[D47] an hour that the laptop slept through is nobody’s turn, and nobody is charged for it', async () => {
  const held = await hold(folder, true);
  const facilitator = { kind: 'facilitator' } as const;
  const { welcome, page } = await Page.join(held.link, 'Anna');
  await held.live.running.submit({ type: 'giveFloor', to: welcome.person }, facilitator);
  const before = performance.now.bind(performance);
  const hour = 3_600_000;
  vi.spyOn(performance, 'now').mockImplementation(() => before() + hour);
  held.live.wokeUp();
  expect(await page.ask({ type: 'releaseFloor' })).toMatchObject({ type: 'done' });
  const { session } = held.live.running;
  expect(session.turns[0]?.end?.at).toBeLessThan(60_000);
  expect(session.people[0]?.heard.ms).toBeLessThan(60_000);
  expect(held.live.running.now()).toBeLessThan(60_000);
  page.close();
  await held.live.close();
  vi.restoreAllMocks();
});
