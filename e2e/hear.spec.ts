import type { Page } from '@playwright/test';
import { expect, test } from './hearth';
import { everywhere, phoneOf, type Room } from './room';
import { tapTwice } from './second-tap';
import { sessionOnDisk } from './session-on-disk';
import { join, personRow, startSession } from './steps';

const PEOPLE = [
  ['Anna', 'Employees'],
  ['Ben', 'Employees'],
  ['Cleo', 'Customers'],
  ['Dana', 'Customers'],
  ['Ebo', 'Partners'],
  ['Fay', 'Vendors'],
] as const;

test('[E7] [H58] [K18] the floor goes every way among six phones, and stage and phones show it after each step and each reload', async ({
  launch,
  phone,
  dataFolder,
}) => {
  test.setTimeout(180_000);
  const { app, window } = await launch();
  const link = await startSession(window, 'Late deliveries', 'What would you change first?');
  const phones: Record<string, Page> = {};
  for (const [name, group] of PEOPLE) {
    const page = await phone();
    await join(page, link, name, group);
    phones[name] = page;
  }
  await window.keyboard.press('Escape');
  const [stage] = await Promise.all([
    app.waitForEvent('window'),
    window.getByTestId('stage-open').click(),
  ]);
  const room: Room = { console: window, stage, phones };
  await everywhere(room, { silence: true }, 'stage');

  await quietestFirst(room);
  await directReply(room);
  await goAround(room);
  await talkingStick(room);
  await debate(room);
  await digression(room);
  await correction(room);

  const session = await sessionOnDisk(dataFolder);
  expect(session.turns.filter((turn) => turn.reply !== null)).toHaveLength(1);
  expect(session.debates[0]?.sides.map(({ cards }) => cards)).toEqual([['moment-m1'], []]);
  expect(session.moments.map((moment) => moment.kinds.map(({ kind }) => kind))).toEqual([
    ['debate', 'collaboration'],
    ['digression'],
  ]);
});

/** Anna has spoken; of the hands of Anna and Fay, Fay's is lifted out though Anna's came first. */
async function quietestFirst(room: Room): Promise<void> {
  const { console: window } = room;
  const [anna, fay] = [phoneOf(room, 'Anna'), phoneOf(room, 'Fay')];
  await window.getByTestId('way-queue').click();
  await window.getByTestId('order').click();
  await window.getByTestId('order-quietest').click();
  await personRow(window, 'Anna').getByTestId('give-floor').click();
  await everywhere(room, { speaker: 'Anna' }, 'Anna');
  await anna.getByTestId('release-floor').click();
  await personRow(window, 'Cleo').getByTestId('give-floor').click();
  await everywhere(room, { speaker: 'Cleo' }, 'Ben');
  await anna.getByTestId('raise-hand').click();
  await expect(anna.getByTestId('hand-place')).toBeVisible();
  const pressed = await pressWhenFirst(window, 'Fay');
  await fay.getByTestId('raise-hand').click();
  await expect(window.getByTestId('queue-row').first()).toContainText('Fay');
  // Fay has just come, and Anna has just gone down: neither press was meant for whom it met.
  expect(await pressed()).toBe(2);
  await everywhere(room, { speaker: 'Cleo' }, 'Ben');
  await expect(window.getByTestId('queue-row').last()).toContainText('Anna');
  await expect(fay.getByTestId('you-are-next')).toBeVisible();
  await fay.reload();
  await expect(fay.getByTestId('you-are-next')).toBeVisible();
  await phoneOf(room, 'Cleo').getByTestId('release-floor').click();
  await everywhere(room, { offeredTo: 'Fay' }, 'Fay');
  // The second press would make Fay's turn a moment long, and pass the floor on to Anna.
  await window.getByTestId('pass-on').dblclick();
  await everywhere(room, { speaker: 'Fay' }, 'Cleo');
}

/** Dana replies to Fay directly and goes before Anna, whose hand has been up for longer. */
async function directReply(room: Room): Promise<void> {
  const dana = phoneOf(room, 'Dana');
  await dana.getByTestId('reply-hand').click();
  await expect(room.console.getByTestId('queue-row').first()).toContainText('Dana');
  await phoneOf(room, 'Fay').getByTestId('release-floor').click();
  await everywhere(room, { offeredTo: 'Dana' }, 'Dana');
  await dana.getByTestId('take-floor').click();
  await everywhere(room, { speaker: 'Dana' }, 'stage');
  await dana.getByTestId('release-floor').click();
  await phoneOf(room, 'Anna').getByTestId('decline-floor').click();
  await everywhere(room, { silence: true }, 'Ebo');
}

/** Everyone once, by seat: Ben passes and is asked again at the end. */
async function goAround(room: Room): Promise<void> {
  const { console: window } = room;
  await window.getByTestId('way-goAround').click();
  await window.getByTestId('round-seat').click();
  await everywhere(room, { offeredTo: 'Anna' }, 'Anna');
  await phoneOf(room, 'Anna').getByTestId('take-floor').click();
  await phoneOf(room, 'Anna').getByTestId('release-floor').click();
  await everywhere(room, { offeredTo: 'Ben' }, 'Ben');
  await phoneOf(room, 'Ben').getByTestId('pass-round').click();
  for (const name of ['Cleo', 'Dana', 'Ebo', 'Fay']) {
    await everywhere(room, { offeredTo: name }, name);
    await phoneOf(room, name).getByTestId('take-floor').click();
    await phoneOf(room, name).getByTestId('release-floor').click();
  }
  await everywhere(room, { offeredTo: 'Ben' }, 'stage');
  await expect(window.getByTestId('round-progress')).toContainText('5');
  await phoneOf(room, 'Ben').getByTestId('take-floor').click();
  await everywhere(room, { speaker: 'Ben' }, 'Ben');
  await phoneOf(room, 'Ben').getByTestId('release-floor').click();
  await everywhere(room, { silence: true }, 'Cleo');
}

/** From Ben's phone to Ebo's, who hands it to Fay. */
async function talkingStick(room: Room): Promise<void> {
  const { console: window } = room;
  await window.getByTestId('way-talkingStick').click();
  await personRow(window, 'Ben').getByTestId('give-floor').click();
  await everywhere(room, { speaker: 'Ben' }, 'Dana');
  let holder = 'Ben';
  const ben = phoneOf(room, 'Ben');
  const second = await tapTwice(ben, ben.getByTestId('menu'), 'dialog[open]');
  expect(second, 'it is not closed again').toBe('beside the finger, not pressed');
  await ben.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(ben.getByRole('dialog')).toHaveCount(0);
  for (const next of ['Ebo', 'Fay']) {
    const page = phoneOf(room, holder);
    if (next === 'Fay') await page.emulateMedia({ reducedMotion: 'reduce' });
    const second = await tapTwice(page, page.getByTestId('hand-stick'), 'dialog[open]');
    expect(second, 'it is handed to nobody').toBe('under the finger, not pressed');
    const lasts = await page
      .getByRole('dialog')
      .evaluate((sheet) => getComputedStyle(sheet).animationDuration);
    expect(lasts, 'as long for those who want no motion').toMatch(/^0\.4s/u);
    await phoneOf(room, holder).locator(`[data-testid="stick-to"][data-label="${next}"]`).click();
    await everywhere(room, { offeredTo: next }, next);
    await phoneOf(room, next).getByTestId('take-floor').click();
    await everywhere(room, { speaker: next }, holder);
    holder = next;
  }
  await phoneOf(room, holder).getByTestId('release-floor').click();
  await window.getByTestId('way-open').click();
  await everywhere(room, { silence: true }, 'Ebo');
}

/** Two sides with a clock each; it becomes a collaboration. */
async function debate(room: Room): Promise<void> {
  const { console: window, stage } = room;
  await window.getByTestId('moment-debate').click();
  await window.getByTestId('debate-open').click();
  await expect(window.getByTestId('debate-panel')).toBeVisible();
  await window.keyboard.press('Escape');
  await phoneOf(room, 'Anna').getByTestId('side-0').click();
  await phoneOf(room, 'Fay').getByTestId('side-1').click();
  await personRow(window, 'Anna').getByTestId('give-floor').click();
  await everywhere(room, { speaker: 'Anna' }, 'Fay');
  await window.getByTestId('side-add-card').first().click();
  await window.getByTestId('side-card').first().click();
  await expect(window.getByTestId('side-cards')).toHaveText('1 card');
  const clocks = window.getByTestId('side-clock');
  await expect(clocks).toHaveCount(2);
  await expect(clocks.first()).toContainText(/0:0[1-9]/u);
  await expect(clocks.last()).toContainText('0:00');
  await personRow(window, 'Fay').getByTestId('give-floor').click();
  await expect(clocks.last()).toContainText(/0:0[1-9]/u);
  await expect(stage.getByTestId('stage-debate-side')).toHaveCount(2);
  await stage.reload();
  await expect(stage.getByTestId('stage-debate-side')).toHaveCount(2);
  await everywhere(room, { speaker: 'Fay' }, 'Anna');
  await window.getByTestId('debate-settle-collaboration').click();
  await expect(stage.getByTestId('stage-debate-side')).toHaveCount(0);
}

/** Followed, parked, taken up again, and returned from. */
async function digression(room: Room): Promise<void> {
  const { console: window, stage } = room;
  const ben = phoneOf(room, 'Ben');
  await window.getByTestId('moment-digression').click();
  await window.getByTestId('moment-words').fill('Who pays for parking');
  await window.keyboard.press('Enter');
  await expect(stage.getByTestId('stage-digression')).toContainText('Who pays for parking');
  await expect(ben.getByTestId('digression-line')).toContainText('Who pays for parking');
  await ben.reload();
  await expect(ben.getByTestId('digression-line')).toContainText('Who pays for parking');
  await window.getByTestId('digression-park').click();
  await expect(stage.getByTestId('stage-digression')).toHaveCount(0);
  await expect(window.getByTestId('parked-row')).toHaveCount(1);
  await window.getByTestId('take-up').click();
  await stage.reload();
  await expect(stage.getByTestId('stage-digression')).toContainText('Who pays for parking');
  await window.getByTestId('digression-return').click();
  await expect(ben.getByTestId('digression-line')).toHaveCount(0);
  await everywhere(room, { speaker: 'Fay' }, 'Dana');
}

/** Anna's first turn was Ben's: the figures on both phones follow. */
async function correction(room: Room): Promise<void> {
  const { console: window } = room;
  const [anna, ben] = [phoneOf(room, 'Anna'), phoneOf(room, 'Ben')];
  await expect(anna.getByTestId('own-turns')).toContainText('3');
  await expect(ben.getByTestId('own-turns')).toContainText('2');
  // Turns of a second are too narrow to be hit at this scale; the keys reach each.
  await window.locator('[data-testid="turn-bar"][data-turn="t1"]').press('Enter');
  await window.getByTestId('correction-reassign').click();
  await window.locator('[data-testid="correction-person"][data-label="Ben"]').click();
  await expect(anna.getByTestId('own-turns')).toContainText('2');
  await expect(ben.getByTestId('own-turns')).toContainText('3');
  await everywhere(room, { speaker: 'Fay' }, 'stage');
}

/** Presses all hands as somebody comes to the first place of the queue; resolves with how many that were. */
async function pressWhenFirst(window: Page, label: string): Promise<() => Promise<number>> {
  const handle = await window.evaluateHandle((wanted) => {
    const pressed = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        const rows = [...document.querySelectorAll<HTMLElement>('[data-testid="queue-row"]')];
        if (rows[0]?.dataset.label !== wanted) return;
        observer.disconnect();
        for (const row of rows) {
          const press = new MouseEvent('click', { bubbles: true, detail: 1 });
          row.querySelector('.f-row-main')?.dispatchEvent(press);
        }
        resolve(rows.length);
      });
      observer.observe(document, { subtree: true, childList: true });
    });
    return { pressed };
  }, label);
  return () => handle.evaluate(({ pressed }) => pressed);
}
