import type { Page } from '@playwright/test';
import { Page as Program } from '../src/main/app/live.testkit';
import { RelayBoard } from '../src/main/app/live-board.testkit';
import { addCard } from '../src/shared/board/card-operations';
import { expect, test } from './hearth';
import { card, join, showBoard, startSession, writeCard } from './steps';

/** More than a page may say at once, and enough to be named. */
const FLOOD = 400;
const THINGS = 60;

/** The token that a phone keeps of its seat. */
async function seatOf(phone: Page): Promise<string> {
  const seat = await phone.evaluate(() =>
    Object.values({ ...localStorage }).find((kept) => /^p\d+\./u.test(String(kept))),
  );
  if (typeof seat !== 'string') throw new Error('the phone keeps no seat');
  return seat;
}

test('[K46] [K47] whoever floods is named, paused and let go on, and what they added taken off', async ({
  launch,
  phone,
}) => {
  const { window } = await launch();
  const link = await startSession(window, 'What do we keep?');
  const [anna, ben] = [await phone(), await phone()];
  await join(anna, link, 'Anna', 'Employees');
  await join(ben, link, 'Ben', 'Customers');
  await showBoard(window);
  for (const page of [anna, ben]) await page.getByTestId('tab-board').click();
  await writeCard(anna, 'Mine to keep');
  await expect(ben.getByTestId('composer-text')).toBeVisible();
  const seat = await seatOf(ben);
  const [program, board] = [await Program.open(link, seat), await RelayBoard.open(link, seat)];
  for (let n = 0; n < THINGS; n += 1) {
    const at = { x: (n % 10) * 260, y: 400 + Math.floor(n / 10) * 140 };
    const flood = { id: `flood${n}`, kind: 'debate', text: `Flood ${n}`, turn: null } as const;
    addCard(board.doc, { ...flood, ...at, author: 'p2' }, 'program');
  }
  for (let n = 0; n < FLOOD; n += 1) program.say({ type: 'raiseHand', request: n, reply: false });

  const line = window.getByTestId('heavy');
  await expect(line).toContainText('Ben’s page sends far more than others; ');
  await line.getByTestId('heavy-quiet').click();
  await expect(line).toContainText('What Ben writes and asks for is paused.');
  await expect(ben.getByTestId('quiet')).toContainText('The facilitator has paused');
  await expect(ben.getByTestId('composer-text')).toHaveCount(0);
  await expect(ben.getByTestId('mark-moment')).toBeDisabled();
  await expect(anna.getByTestId('quiet')).toHaveCount(0);
  await expect(anna.getByTestId('composer-text')).toBeVisible();

  await line.getByTestId('heavy-take-off').click();
  await expect(window.locator('.h-notice')).toContainText(
    `${THINGS} things of Ben went off the board`,
  );
  for (const page of [window, ben]) {
    await expect(card(page, 'Flood')).toHaveCount(0);
    await expect(card(page, 'Mine to keep')).toBeVisible();
  }

  // The floor is theirs when it is given.
  await window.getByTestId('view-list').click();
  await window
    .locator('[data-testid="person-row"][data-label="Ben"]')
    .getByTestId('give-floor')
    .click();
  await ben.getByTestId('tab-floor').click();
  await expect(ben.getByTestId('release-floor')).toBeVisible();
  await ben.getByTestId('release-floor').click();
  await line.getByTestId('heavy-quiet').click();
  await expect(ben.getByTestId('quiet')).toHaveCount(0);
  await expect(ben.getByTestId('raise-hand')).toBeVisible();
  await expect(line).toContainText('Ben’s page sends far more than others; ');
  await line.getByRole('button', { name: 'Dismiss' }).click();
  await expect(line).toHaveCount(0);
  program.close();
  board.close();
});
