import type { Page } from '@playwright/test';
import { boardRoom } from './board-room';
import { bar, placeOf, planeOf } from './board-steps';
import { expect, test } from './hearth';
import { card, saved } from './steps';

/** Something has the keyboard, and it can be seen. */
async function focusSeen(page: Page): Promise<void> {
  const seen = () =>
    page.evaluate(() => {
      const here = document.activeElement;
      if (here === null || here === document.body) return 'nothing';
      if (!here.matches(':focus-visible')) return 'not shown';
      const own = getComputedStyle(here);
      const over = getComputedStyle(here, '::after');
      const marks = [own.outlineStyle, own.boxShadow, over.outlineStyle];
      return marks.every((mark) => mark === 'none') ? 'no mark' : 'seen';
    });
  await expect.poll(seen).toBe('seen');
}

/** More stops than the console has. */
const MOST_STOPS = 200;

/** Goes on with Tab until a control has the keyboard. */
async function tabTo(page: Page, testId: string): Promise<void> {
  for (let n = 0; n < MOST_STOPS; n += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
    if (here === testId) return;
  }
  throw new Error(`Tab never comes to ${testId}`);
}

test('[E16] the board is written on, linked, moved, voted on and searched with nothing but keys', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);
  const keys = window.keyboard;
  await planeOf(window).focus();

  await test.step('cards are written', async () => {
    await keys.press('n');
    for (const text of ['Trucks leave late', 'Papers come at noon', 'Nobody knows why']) {
      await keys.type(text);
      await keys.press('Enter');
    }
    await keys.press('Escape');
    await expect(anna.getByTestId('card')).toHaveCount(3);
    await focusSeen(window);
  });

  await test.step('a card is reached and its words are changed', async () => {
    await keys.press('PageDown');
    await expect(card(window, 'Trucks')).toBeFocused();
    await focusSeen(window);
    await keys.press('Enter');
    await keys.press('Control+End');
    await keys.type(' again');
    await keys.press('Escape');
    await expect(card(anna, 'Trucks leave late again')).toHaveCount(1);
    await focusSeen(window);
  });

  await test.step('[B137] it is moved by arrows, and made larger with Alt', async () => {
    const before = await placeOf(card(anna, 'Trucks'));
    for (let n = 0; n < 3; n += 1) await keys.press('Shift+ArrowRight');
    await expect.poll(() => placeOf(card(anna, 'Trucks'))).not.toBe(before);
    await keys.press('Alt+Shift+ArrowRight');
    await expect(card(anna, 'Trucks')).toHaveAttribute('data-sized', 'true');
    await focusSeen(window);
  });

  await test.step('it is linked with the next one', async () => {
    await keys.press('l');
    await keys.press('PageDown');
    await keys.press('Enter');
    await expect(anna.getByTestId('link')).toHaveCount(1);
    await focusSeen(window);
    await keys.press('Escape');
    await keys.press('Escape');
  });

  await test.step('several are selected, grouped and let go', async () => {
    await planeOf(window).focus();
    await keys.press('Control+a');
    await keys.press('Control+g');
    await expect(bar(window)).toContainText('3 selected');
    await keys.press('Escape');
    await expect(bar(window)).toHaveCount(0);
    await focusSeen(window);
  });

  await test.step('a word is found, and what was found has the keyboard', async () => {
    await keys.press('Control+f');
    await expect(window.getByTestId('find-words')).toBeFocused();
    await keys.type('noon');
    await expect(window.getByTestId('find-state')).toHaveText('1 of 3 cards');
    await keys.press('Escape');
    await focusSeen(window);
  });

  await test.step('dots are given on a page that has only keys', async () => {
    await tabTo(window, 'vote-open');
    await keys.press('Enter');
    await keys.press('Enter');
    await expect(anna.getByTestId('vote-left')).toContainText('3');
    await planeOf(anna).focus();
    await tabTo(anna, 'vote-more');
    await anna.keyboard.press('Enter');
    await expect(anna.getByTestId('vote-left')).toContainText('2');
    await focusSeen(anna);
  });

  await test.step('the last step is taken back', async () => {
    await planeOf(window).focus();
    await keys.press('Control+z');
    await keys.press('Control+z');
    await expect(anna.getByTestId('link')).toHaveCount(0);
    await focusSeen(window);
  });
  await saved(window);
});
