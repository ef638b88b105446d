import type { Page } from '@playwright/test';
import { RelayBoard } from '../src/main/app/live-board.testkit';
import { addCard, writeText } from '../src/shared/board/card-operations';
import { addObject } from '../src/shared/board/object-operations';
import { deleteEntries, setLocked } from '../src/shared/board/place-operations';
import { readBoard } from '../src/shared/board/snapshot';
import { expect, test } from './hearth';
import { card, join, saved, showBoard, startSession, writeCard } from './steps';

/** A program that writes on the board in somebody's seat, past what their page lets them do. */
async function programAt(link: string, phone: Page): Promise<RelayBoard> {
  const seat = await phone.evaluate(() =>
    Object.values({ ...localStorage }).find((kept) => /^p\d+\./u.test(String(kept))),
  );
  if (typeof seat !== 'string') throw new Error('the phone keeps no seat');
  return RelayBoard.open(link, seat);
}

const by = { author: 'p2', turn: null } as const;

test('[E9] what breaks the rules of the board is seen put back on every screen, and its person is told', async ({
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
  await writeCard(window, 'Hold on to this');
  await writeCard(anna, 'Free to change');
  for (const page of [window, anna, ben]) await expect(page.getByTestId('card')).toHaveCount(2);
  const program = await programAt(link, ben);
  await program.until(() => readBoard(program.doc).cards.length === 2);
  const idOf = (text: string) =>
    readBoard(program.doc).cards.find((one) => one.text === text)?.id ?? '';
  const [held, free] = [idOf('Hold on to this'), idOf('Free to change')];
  const told = ben.getByTestId('put-back');

  await test.step('a card that the facilitator holds comes back with its words', async () => {
    await card(window, 'Hold on').click();
    await window.getByTestId('selection-bar').getByRole('button', { name: 'More' }).click();
    await window.getByRole('button', { name: 'Lock: only you change it' }).click();
    await program.until(() => readBoard(program.doc).cards.some(({ locked }) => locked));
    writeText(program.doc, held, 'Scribbled over', 'program');
    setLocked(program.doc, [held], false, 'program');
    await expect(told).toContainText('The facilitator holds that in place');
    await expect(told.getByRole('textbox')).toHaveValue('Scribbled over');
    deleteEntries(program.doc, [held], 'program');
    await program.until(() => program.putBacks.length === 2);
    for (const page of [window, anna, ben]) {
      await expect(card(page, 'Hold on to this')).toBeVisible();
      await expect(card(page, 'Scribbled')).toHaveCount(0);
    }
    await expect(window.locator('.h-notice')).toContainText('Ben’s page');
    await expect(anna.getByTestId('put-back')).toHaveCount(0);
    await told.getByRole('button', { name: 'Dismiss' }).click();
    await expect(told).toHaveCount(0);
  });

  await test.step('where only cards may be changed, words on the board go again and cards stay', async () => {
    await window.getByTestId('board-may').click();
    await window.getByTestId('board-may-cards').click();
    await expect(anna.getByTestId('composer-text')).toBeVisible();
    const words = { type: 'text', size: null, text: 'Graffiti', scale: 2, id: 'graffiti' } as const;
    addObject(program.doc, { ...words, x: 0, y: 200, ...by }, 'program');
    await expect(told).toContainText('Only cards can be changed now');
    for (const page of [window, anna]) await expect(page.getByText('Graffiti')).toHaveCount(0);
    await expect(told.getByRole('textbox')).toHaveValue('Graffiti');
    writeText(program.doc, free, 'Changed freely', 'program');
    for (const page of [window, anna]) await expect(card(page, 'Changed freely')).toBeVisible();
    await told.getByRole('button', { name: 'Dismiss' }).click();
  });

  await test.step('where the board is read only, everything goes again but what it says', async () => {
    await window.getByTestId('board-may').click();
    await window.getByTestId('board-may-read').click();
    await expect(anna.getByTestId('composer-text')).toHaveCount(0);
    addCard(
      program.doc,
      { id: 'late', kind: 'debate', text: 'Too late', x: 0, y: 300, ...by },
      'program',
    );
    deleteEntries(program.doc, [free], 'program');
    await expect(told).toContainText('The board is read only now. What you changed was put back.');
    await expect(told.getByRole('textbox')).toHaveValue('Too late');
    for (const page of [window, anna, ben]) {
      await expect(card(page, 'Changed freely')).toBeVisible();
      await expect(card(page, 'Too late')).toHaveCount(0);
    }
  });

  await test.step('the facilitator still writes', async () => {
    await writeCard(window, 'Mine to write');
    for (const page of [anna, ben]) await expect(card(page, 'Mine to write')).toBeVisible();
    await saved(window);
  });
  program.close();
});
