import type { Page } from '@playwright/test';
import { boardRoom } from './board-room';
import {
  bar,
  boxOf,
  cornerOf,
  letGo,
  middleOf,
  more,
  placeOf,
  planeOf,
  pull,
  type Spot,
  showAll,
  tool,
} from './board-steps';
import { expect, test } from './hearth';
import { card, saved, writeCard } from './steps';

const THREE = ['One truck', 'Two trucks', 'Three trucks'] as const;

test('[E14] many entries are selected, brought into line, copied, grouped and layered by mouse, and both pages agree', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);
  for (const text of THREE) await writeCard(window, text);
  await expect(anna.getByTestId('card')).toHaveCount(3);
  await letGo(window);

  await test.step('a frame on the ground selects what it touches', async () => {
    // Nothing is in line, and no gap like another, to begin with.
    const [first, second] = [card(window, THREE[0]), card(window, THREE[1])];
    const one = middleOf(await boxOf(first));
    await pull(window, one, { x: one.x - 300, y: one.y - 30 });
    const two = middleOf(await boxOf(second));
    await pull(window, two, { x: two.x + 290, y: two.y + 15 });
    await letGo(window);
    await frameAll(window);
    await expect(bar(window)).toContainText('3 selected');
  });

  await test.step('they are aligned and get the same gaps', async () => {
    await more(window, 'Align left');
    await expect.poll(async () => new Set(await corners(anna, 'x')).size).toBe(1);
    await more(window, 'Align top');
    await expect.poll(async () => new Set(await corners(anna, 'y')).size).toBe(1);
    // As they lay before, so that there are gaps.
    await planeOf(window).focus();
    await window.keyboard.press('ControlOrMeta+z');
    await window.keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => new Set(await corners(anna, 'x')).size).toBe(3);
    await more(window, 'Same gaps across');
    await expect.poll(async () => gaps(await corners(anna, 'x'))).toBeLessThanOrEqual(1);
  });

  await test.step('a group is made, moves as one, and is let go of', async () => {
    await letGo(window);
    await card(window, THREE[0]).click();
    await card(window, THREE[1]).click({ modifiers: ['Shift'] });
    await expect(bar(window)).toContainText('2 selected');
    await more(window, 'Group');
    await letGo(window);
    const before = await corners(anna, 'y');
    const from = middleOf(await boxOf(card(window, THREE[0])));
    await pull(window, from, { x: from.x, y: from.y + 60 });
    await expect(bar(window)).toContainText('2 selected');
    await expect
      .poll(async () => moved(before, await corners(anna, 'y')))
      .toEqual([true, true, false]);
    await more(window, 'Ungroup');
    await letGo(window);
    await card(window, THREE[0]).click();
    await expect(bar(window)).not.toContainText('selected');
  });

  await test.step('one is brought before and behind the others', async () => {
    const layer = () =>
      card(anna, THREE[0]).evaluate((one) => Number(getComputedStyle(one).zIndex) || 0);
    const before = await layer();
    await more(window, 'Bring to front');
    await expect.poll(layer).toBeGreaterThan(Math.max(0, before));
    await more(window, 'Send to back');
    await expect.poll(layer).toBeLessThan(0);
  });

  await test.step('copies take their links along, by key and by copy and paste', async () => {
    await letGo(window);
    await card(window, THREE[1]).click();
    await tool(window, 'Link');
    await card(window, THREE[2]).click();
    await expect(anna.getByTestId('link')).toHaveCount(1);
    await window.keyboard.press('Escape');
    await letGo(window);
    await card(window, THREE[1]).click();
    await card(window, THREE[2]).click({ modifiers: ['Shift'] });
    await more(window, 'Duplicate');
    for (const page of [window, anna]) {
      await expect(card(page, THREE[2])).toHaveCount(2);
      await expect(page.getByTestId('link')).toHaveCount(2);
    }
    await planeOf(window).focus();
    await window.keyboard.press('ControlOrMeta+c');
    await window.keyboard.press('ControlOrMeta+v');
    await expect(card(anna, THREE[2])).toHaveCount(3);
    await expect(anna.getByTestId('link')).toHaveCount(3);
    await window.keyboard.press('ControlOrMeta+x');
    await expect(card(anna, THREE[2])).toHaveCount(2);
  });

  await test.step('undo and redo touch one’s own steps alone', async () => {
    await writeCard(anna, 'Anna was here');
    await expect(card(window, 'Anna was here')).toBeVisible();
    await planeOf(window).focus();
    for (let n = 0; n < 60; n += 1) await window.keyboard.press('ControlOrMeta+z');
    await expect(window.getByTestId('board-undo')).toHaveAttribute('aria-disabled', 'true');
    for (const page of [window, anna]) {
      await expect(page.getByTestId('card')).toHaveText([/Anna was here/u]);
      await expect(page.getByTestId('link')).toHaveCount(0);
    }
    await window.getByTestId('board-redo').click();
    await expect(card(anna, THREE[0])).toHaveCount(1);
    for (let n = 0; n < 60; n += 1) await window.keyboard.press('ControlOrMeta+Shift+z');
    await expect(card(anna, THREE[2])).toHaveCount(2);
    await expect(anna.getByTestId('link')).toHaveCount(2);
    await expect(card(anna, 'Anna was here')).toHaveCount(1);
  });
  await saved(window);
});

test('[B138] a drag keeps hold of its card over a zoom, is put back by Escape, and ends where the window does', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);
  await writeCard(window, 'Held');
  await letGo(window);
  const held = card(window, 'Held');
  const grab = middleOf(await boxOf(held));
  const began = await placeOf(held);
  const hold = async (to: Spot) => {
    const from = middleOf(await boxOf(held));
    await window.mouse.move(from.x, from.y);
    await window.mouse.down();
    await window.mouse.move(to.x, to.y, { steps: 4 });
  };

  await test.step('the wheel zooms, and the card stays under the pointer', async () => {
    await hold({ x: grab.x + 80, y: grab.y + 40 });
    await window.keyboard.down('Control');
    await window.mouse.wheel(0, 60);
    await window.keyboard.up('Control');
    await window.mouse.move(grab.x + 100, grab.y + 60, { steps: 3 });
    const middle = middleOf(await boxOf(held));
    expect(Math.abs(middle.x - grab.x - 100)).toBeLessThan(4);
    expect(Math.abs(middle.y - grab.y - 60)).toBeLessThan(4);
  });

  await test.step('Escape puts it back, and nothing of it can be undone or done again', async () => {
    await window.keyboard.press('Escape');
    await window.mouse.move(grab.x + 200, grab.y, { steps: 3 });
    await window.mouse.up();
    for (const page of [window, anna]) {
      await expect.poll(() => placeOf(card(page, 'Held'))).toBe(began);
    }
    await expect(window.getByTestId('board-redo')).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('a pointer that leaves the window still holds it', async () => {
    await hold({ x: grab.x, y: -40 });
    await window.mouse.move(-30, -60, { steps: 3 });
    await window.mouse.up();
    await expect(held).not.toHaveAttribute('data-dragging');
    await showAll(anna);
    await expect.poll(() => placeOf(card(anna, 'Held'))).toBe(await placeOf(held));
    expect(await placeOf(held)).not.toBe(began);
    await window.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => placeOf(held)).toBe(began);
    await showAll(anna);
    await expect.poll(() => placeOf(card(anna, 'Held'))).toBe(began);
  });

  await test.step('[B139] two clicks on a card low in the view write on it, and press no key of its bar', async () => {
    await letGo(window);
    const plane = await boxOf(planeOf(window));
    const { y, height } = await boxOf(held);
    await planeOf(window).hover();
    await window.mouse.wheel(0, y + height - (plane.y + plane.height - 10));
    await expect.poll(async () => (await boxOf(held)).y).toBeGreaterThan(y);
    await held.dblclick();
    await expect(window.getByRole('textbox', { name: 'Text of this digression' })).toBeFocused();
    await expect
      .poll(async () => (await boxOf(bar(window))).y - (await boxOf(held)).y - height)
      .toBeGreaterThan(0);
    await letGo(window);
  });

  await test.step('a page that is loaded anew in mid-drag leaves the card whole', async () => {
    await showAll(window);
    const from = middleOf(await boxOf(card(anna, 'Held')));
    await hold({ x: grab.x + 50, y: grab.y + 90 });
    await expect.poll(() => placeOf(card(anna, 'Held'))).not.toBe(began);
    await window.reload();
    await window.getByTestId('view-board').click();
    await expect(card(window, 'Held')).toHaveCount(1);
    await expect(window.locator('[data-dragging]')).toHaveCount(0);
    await expect.poll(() => placeOf(card(window, 'Held'))).toBe(await placeOf(card(anna, 'Held')));
    expect(from.x).toBeGreaterThan(0);
  });
});

test('[B136] who deletes a card that somebody holds or writes on takes it out of their hands, words kept', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);
  await writeCard(window, 'Ours');
  await writeCard(window, 'Other');
  const take = async (text: string) => {
    await anna.getByTestId('card').filter({ hasText: text }).tap();
    await bar(anna).getByRole('button', { name: 'Delete card' }).tap();
    await expect(card(anna, text)).toHaveCount(0);
  };

  await test.step('while it is selected: no bar of a card that is gone', async () => {
    await card(window, 'Other').click();
    await expect(bar(window)).toBeVisible();
    await take('Other');
    await expect(bar(window)).toHaveCount(0);
    await expect(window.locator('.hb-handle')).toHaveCount(0);
  });

  await test.step('while it is dragged: the frame goes too, and nothing comes back', async () => {
    await writeCard(window, 'Dragged');
    await letGo(window);
    const from = middleOf(await boxOf(card(window, 'Dragged')));
    await window.mouse.move(from.x, from.y);
    await window.mouse.down();
    await window.mouse.move(from.x + 60, from.y + 20, { steps: 4 });
    await take('Dragged');
    await expect(card(window, 'Dragged')).toHaveCount(0);
    await window.mouse.move(from.x + 90, from.y + 50, { steps: 3 });
    await window.mouse.up();
    await expect(window.locator('.hb-handle')).toHaveCount(0);
    for (const page of [window, anna]) await expect(page.getByTestId('card')).toHaveCount(1);
  });

  await test.step('while it is written on: the words are offered, and the keyboard stays', async () => {
    await card(window, 'Ours').dblclick();
    await expect(window.getByRole('textbox', { name: 'Text of this digression' })).toBeFocused();
    await window.keyboard.insertText(' and more');
    await expect(card(anna, 'Ours and more')).toBeVisible();
    await take('Ours and more');
    await expect(window.getByText('The card you were writing on was deleted')).toBeVisible();
    await expect(planeOf(window)).toBeFocused();
    await window.getByRole('button', { name: 'Put my words on a new card' }).click();
    await window.keyboard.insertText(', again');
    await window.keyboard.press('Escape');
    await expect(card(anna, 'Ours and more, again')).toHaveCount(1);
  });
});

/** Draws a frame round everything in view. */
async function frameAll(page: Page): Promise<void> {
  await showAll(page);
  const plane = await boxOf(planeOf(page));
  await boxOf(page.getByTestId('card').last());
  const cards = await Promise.all((await page.getByTestId('card').all()).map((one) => boxOf(one)));
  const left = Math.min(...cards.map(({ x }) => x));
  const top = Math.min(...cards.map(({ y }) => y));
  const right = Math.max(...cards.map(({ x, width }) => x + width));
  const bottom = Math.max(...cards.map(({ y, height }) => y + height));
  expect(left, 'there is ground to begin on').toBeGreaterThan(plane.x + 8);
  await pull(page, { x: left - 8, y: top - 8 }, { x: right + 8, y: bottom + 8 });
}

async function corners(page: Page, side: 'x' | 'y'): Promise<readonly number[]> {
  return Promise.all(THREE.map(async (text) => (await cornerOf(page, text))[side]));
}

/** By how much the gaps between neighbours differ. */
function gaps(places: readonly number[]): number {
  const [a = 0, b = 0, c = 0] = [...places].sort((one, other) => one - other);
  return a === b || b === c ? Number.POSITIVE_INFINITY : Math.abs(c - b - (b - a));
}

function moved(before: readonly number[], after: readonly number[]): readonly boolean[] {
  return after.map((y, n) => y !== before[n]);
}
