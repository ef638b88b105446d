import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCard } from '../../shared/board/card-operations';
import type { RoomView } from '../../shared/session/views';
import { dataFolder, type Held, hold, Page, type Seated } from '../app/live.testkit';
import { RelayBoard } from '../app/live-board.testkit';
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

const roomOf = async ({ page }: Seated, fits: (room: RoomView) => boolean): Promise<RoomView> => {
  const notice = await page.until((heard) => heard.type === 'room' && fits(heard.room));
  if (notice.type !== 'room') throw new Error('no room');
  return notice.room;
};

it('[H12] what comes too fast is refused in words, under the number it was asked with', async () => {
  const anna = await Page.join(held.link, 'Anna');
  for (let request = 100; request < 200; request += 1) {
    anna.page.say({ type: 'lowerHand', request });
  }
  const refused = await anna.page.until((heard) => heard.type === 'refused');
  expect(refused).toMatchObject({ code: 'tooMany', message: expect.stringContaining('too fast') });
  if (refused.type !== 'refused') throw new Error('not refused');
  expect(refused.request).toBeGreaterThan(100);
  anna.page.close();
});

describe('what a page asks for', () => {
  it('[H13] a wish is its own person’s, and others may not hand them the stick any more', async () => {
    const anna = await Page.join(held.link, 'Anna');
    const ben = await Page.join(held.link, 'Ben');
    await ben.page.ask({ type: 'wish', inclusion: 'inWriting', onlyInGroup: true });
    expect(held.live.running.session.people).toMatchObject([
      { inclusion: null, onlyInGroup: false },
      { inclusion: 'inWriting', onlyInGroup: true },
    ]);
    const room = await roomOf(anna, ({ people }) => people[1]?.callable === false);
    expect(room.people).toMatchObject([{ callable: true }, { label: 'Ben', callable: false }]);
    await facilitate({ type: 'chooseWay', way: 'talkingStick' });
    await facilitate({ type: 'giveFloor', to: anna.welcome.person });
    const handed = await anna.page.ask({ type: 'handStick', to: ben.welcome.person });
    expect(handed).toMatchObject({ type: 'refused', code: 'notAllowed' });
    anna.page.close();
    ben.page.close();
  });

  it('[H13] the stick goes from page to page', async () => {
    const anna = await Page.join(held.link, 'Anna');
    const ben = await Page.join(held.link, 'Ben');
    await facilitate({ type: 'chooseWay', way: 'talkingStick' });
    await facilitate({ type: 'giveFloor', to: anna.welcome.person });
    expect(await ben.page.ask({ type: 'handStick', to: anna.welcome.person })).toMatchObject({
      code: 'notSpeaking',
    });
    const to = ben.welcome.person;
    expect(await anna.page.ask({ type: 'handStick', to })).toMatchObject({ type: 'done' });
    expect(await ben.page.ask({ type: 'takeFloor' })).toMatchObject({ type: 'done' });
    expect(held.live.running.session.floor).toMatchObject({ kind: 'held', by: [to] });
    anna.page.close();
    ben.page.close();
  });

  it('[H13] passing in a go-around and a direct reply are the page’s own', async () => {
    const anna = await Page.join(held.link, 'Anna');
    const ben = await Page.join(held.link, 'Ben');
    await facilitate({ type: 'beginRound', order: 'seat' });
    expect(await anna.page.ask({ type: 'passRound' })).toMatchObject({ type: 'done' });
    expect(held.live.running.session.round).toMatchObject({ passed: [anna.welcome.person] });
    await ben.page.ask({ type: 'takeFloor' });
    await anna.page.ask({ type: 'raiseHand', reply: true });
    expect(held.live.running.session.queue).toMatchObject([{ person: 'p1', reply: 't1' }]);
    anna.page.close();
    ben.page.close();
  });

  it('[H13] a side is taken in the debate that runs, and in none when none does', async () => {
    const anna = await Page.join(held.link, 'Anna');
    expect(await anna.page.ask({ type: 'takeSide', side: 0 })).toMatchObject({
      type: 'refused',
      code: 'unknownDebate',
    });
    await facilitate({ type: 'markMoment', kind: 'debate', words: 'Late or early?' });
    await facilitate({ type: 'openDebate', moment: 'm1', sides: ['Late', 'Early'] });
    expect(await anna.page.ask({ type: 'takeSide', side: 1 })).toMatchObject({ type: 'done' });
    const room = await roomOf(anna, ({ debate }) => debate?.sides[1]?.people.length === 1);
    expect(room.debate?.sides.map(({ people }) => people)).toEqual([[], ['p1']]);
    anna.page.close();
  });
});

it('[H14] who asks to be forgotten is gone from every page, the log and the board before the answer', async () => {
  const anna = await Page.join(held.link, 'Annabella');
  const ben = await Page.join(held.link, 'Ben');
  const board = await RelayBoard.open(held.link, anna.welcome.seat);
  const card = { id: 'c1', kind: 'setback', text: 'Umbrella', author: 'p1', turn: null } as const;
  addCard(board.doc, { ...card, x: 0, y: 0 }, 'test');
  await board.allSaved();
  await facilitate({ type: 'giveFloor', to: 'p1' });
  expect(await anna.page.ask({ type: 'forget' })).toMatchObject({ type: 'done' });

  const paths = sessionFolder(folder, 'testsession');
  for (const path of [paths.events, paths.board]) {
    const bytes = await readFile(path, 'latin1');
    expect(bytes).not.toContain('Annabella');
    expect(bytes).not.toContain('Umbrella');
  }
  expect(held.live.cards()).toEqual([]);
  const room = await roomOf(ben, ({ people }) => people[0]?.present === false);
  expect(room.people[0]?.label).not.toContain('Anna');
  const told = held.events.at(-1);
  expect(told?.events.map(({ type }) => type)).toContain('personForgotten');
  expect(await ben.page.ask({ type: 'raiseHand', reply: false })).toMatchObject({ type: 'done' });
  // The page has no seat any more, nor has whoever comes with its token.
  await anna.page.next('lobby');
  const again = await Page.open(held.link, anna.welcome.seat);
  await again.next('lobby');
  for (const closing of [anna.page, ben.page, board, again]) closing.close();
});

it('[W12] what the facilitator’s window is told follows without a gap', async () => {
  const before = held.live.view();
  const anna = await Page.join(held.link, 'Anna');
  await anna.page.ask({ type: 'raiseHand', reply: false });
  await facilitate({ type: 'giveFloor', to: 'p1' });
  let count = before.count;
  for (const notice of held.events) {
    expect(notice.from).toBe(count);
    count += notice.events.length;
  }
  expect(held.live.view().count).toBe(count);
  anna.page.close();
});
