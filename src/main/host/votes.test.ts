import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ControlNotice } from '../../shared/protocol/notice-reader';
import type { OwnView, RoomView } from '../../shared/session/views';
import { dataFolder, type Held, hold, Page } from '../app/live.testkit';
import { sessionFolder } from '../session/session-folder';

let folder: string;
let held: Held;
let remove: () => Promise<void>;

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  held = await hold(folder, true);
});
afterEach(async () => {
  await held.live.close();
  await remove();
});

const facilitate = (command: Parameters<Held['live']['running']['submit']>[0]) =>
  held.live.running.submit(command, { kind: 'facilitator' });

const roomOf = async (page: Page, fits: (room: RoomView) => boolean): Promise<RoomView> => {
  const notice = await page.until((heard) => heard.type === 'room' && fits(heard.room));
  if (notice.type !== 'room') throw new Error('no room');
  return notice.room;
};

const ownOf = async (page: Page, fits: (own: OwnView) => boolean): Promise<OwnView> => {
  const notice = await page.until((heard) => heard.type === 'own' && fits(heard.own));
  if (notice.type !== 'own') throw new Error('not own');
  return notice.own;
};

const open = { type: 'openVote', question: 'What first?', budget: 3 } as const;
const cast = (version: number, dots: Record<string, number>) =>
  ({ type: 'castVotes', vote: 'v1', version, dots }) as const;

/** All text that comes to a page from now on. */
function wiretap(page: Page): () => string {
  let text = '';
  page.socket.on('message', (data) => {
    text += data.toString();
  });
  return () => text;
}

it('[B44] nobody’s page is told where dots are until they are revealed, and then only how many', async () => {
  const anna = await Page.join(held.link, 'Anna');
  const ben = await Page.join(held.link, 'Ben');
  const heardByBen = wiretap(ben.page);
  await facilitate(open);
  await roomOf(ben.page, ({ vote }) => vote?.question === 'What first?');
  expect(await anna.page.ask(cast(1, { annascard: 2, other: 1 }))).toMatchObject({ type: 'done' });
  const voted = await roomOf(ben.page, ({ vote }) => vote?.voted === 1);
  expect(voted).toMatchObject({ vote: { of: 2, budget: 3 }, counts: null });
  await ownOf(anna.page, ({ ballot }) => ballot?.dots.annascard === 2);
  expect(heardByBen()).not.toContain('annascard');

  await ben.page.ask(cast(1, { other: 1 }));
  await facilitate({ type: 'revealVote', vote: 'v1' });
  const revealed = await roomOf(ben.page, ({ vote }) => vote?.state === 'revealed');
  expect(revealed.counts).toEqual({ annascard: 2, other: 2 });
  // Who joins now sees the same.
  const cem = await Page.join(held.link, 'Cem');
  const seen = await roomOf(cem.page, ({ vote }) => vote !== null);
  expect(seen.counts).toEqual({ annascard: 2, other: 2 });
  await facilitate({ type: 'putVoteAway', vote: 'v1' });
  expect((await roomOf(cem.page, ({ vote }) => vote === null)).counts).toBeNull();
  for (const { page } of [anna, ben, cem]) page.close();
});

it('[B48] a page that comes back sees its own dots, and what it sends again changes nothing', async () => {
  const anna = await Page.join(held.link, 'Anna');
  await facilitate(open);
  await anna.page.ask(cast(2, { c1: 2 }));
  anna.page.close();
  const back = await Page.open(held.link, anna.welcome.seat);
  const own = await ownOf(back, () => true);
  expect(own.ballot).toEqual({ vote: 'v1', version: 2, dots: { c1: 2 } });
  const { count } = held.live.running;
  // Its last request, and one from before that took the long way round.
  expect(await back.ask(cast(2, { c1: 2 }))).toMatchObject({ type: 'done' });
  expect(await back.ask(cast(1, { c9: 3 }))).toMatchObject({ type: 'done' });
  expect(held.live.running.count).toBe(count);
  expect(await back.ask(cast(3, { c1: 4 }))).toMatchObject({ type: 'refused', code: 'outOfRange' });
  back.close();
});

it('[B46] dots and rules of the board outlast a restart of the host', async () => {
  const anna = await Page.join(held.link, 'Anna');
  await facilitate({ type: 'setBoardRules', rules: { may: 'cards', names: 'hidden' } });
  await facilitate(open);
  await anna.page.ask(cast(1, { c1: 2 }));
  anna.page.close();
  await held.live.close();
  held = await hold(folder, false);
  const back = await Page.open(held.link, anna.welcome.seat);
  const room = await roomOf(back, () => true);
  expect(room).toMatchObject({
    vote: { state: 'open', voted: 1 },
    counts: null,
    boardRules: { may: 'cards', names: 'hidden' },
  });
  expect((await ownOf(back, () => true)).ballot?.dots).toEqual({ c1: 2 });
  back.close();
});

it('[B47] who is forgotten leaves no dots in the log', async () => {
  const anna = await Page.join(held.link, 'Anna');
  const ben = await Page.join(held.link, 'Ben');
  await facilitate(open);
  await anna.page.ask(cast(1, { annascard: 2 }));
  await ben.page.ask(cast(1, { c1: 1 }));
  expect(await anna.page.ask({ type: 'forget' })).toMatchObject({ type: 'done' });
  const { events } = sessionFolder(folder, 'testsession');
  expect(await readFile(events, 'latin1')).not.toContain('annascard');
  await facilitate({ type: 'revealVote', vote: 'v1' });
  const room = await roomOf(ben.page, ({ vote }) => vote?.state === 'revealed');
  expect(room.counts).toEqual({ c1: 1 });
  for (const { page } of [anna, ben]) page.close();
});

it('[B49] a page cannot set the rules of the board, nor open or reveal a vote', async () => {
  const anna = await Page.join(held.link, 'Anna');
  await facilitate(open);
  const refusals: Promise<ControlNotice>[] = [];
  for (const type of ['setBoardRules', 'openVote', 'revealVote']) {
    refusals.push(anna.page.until((heard) => heard.type === 'refused'));
    anna.page.socket.send(JSON.stringify({ type, request: 5, vote: 'v1' }));
  }
  for (const refused of await Promise.all(refusals)) {
    expect(refused).toMatchObject({ code: 'malformed' });
  }
  expect(held.live.running.session.votes).toMatchObject([{ state: 'open' }]);
  anna.page.close();
});
