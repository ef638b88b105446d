import type { Page } from '@playwright/test';
import { boardRoom } from './board-room';
import {
  bar,
  boxOf,
  groundOf,
  middleOf,
  placeOf,
  planeOf,
  type Spot,
  showAll,
} from './board-steps';
import { calm, clicksOf, Fingers, takeUp } from './fingers';
import { expect, test } from './hearth';
import { tapTwice } from './second-tap';
import { card, saved, writeCard } from './steps';

test('[B138] a lost touch, a turned phone and a second finger leave every card and every word as it was', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);
  const fingers = await Fingers.on(anna);
  await writeCard(anna, 'Held');
  await expect(card(window, 'Held')).toBeVisible();
  await calm(anna);
  const stays = async (place: string) => {
    for (const page of [anna, window]) {
      await expect.poll(() => placeOf(card(page, 'Held'))).toBe(place);
    }
  };

  await test.step('a touch that is lost in mid-drag puts the card back', async () => {
    const place = await placeOf(card(anna, 'Held'));
    const from = middleOf(await boxOf(card(anna, 'Held')));
    await fingers.down(from);
    await fingers.slide(from, { x: from.x - 20, y: from.y + 60 });
    await expect(card(anna, 'Held')).toHaveAttribute('data-dragging', 'true');
    await fingers.lose();
    await stays(place);
  });

  await test.step('so does a second finger, and zooms', async () => {
    const place = await placeOf(card(anna, 'Held'));
    const from = middleOf(await boxOf(card(anna, 'Held')));
    const to = { x: from.x, y: from.y + 70 };
    await fingers.down(from);
    await fingers.slide(from, to);
    const [near, far] = [
      { x: from.x - 60, y: from.y - 60 },
      { x: from.x - 110, y: from.y - 110 },
    ];
    await fingers.both([to, near], [{ x: to.x, y: to.y + 20 }, far]);
    await stays(place);
  });

  await test.step('[B139] a tap low in the view presses no key of the bar it brings, and the card does not stay under it', async () => {
    await showAll(anna);
    const clicks = await clicksOf(anna);
    const freeOf = async () => {
      const { y, height } = await boxOf(card(anna, 'Held'));
      return (await boxOf(bar(anna))).y - (y + height);
    };
    // A tap is told a second time, as a click, but not by every browser each time.
    let told: readonly string[] = [];
    for (let n = 0; n < 10 && told.length === 0; n += 1) {
      await calm(anna);
      const plane = await boxOf(planeOf(anna));
      const [held, ground] = [await boxOf(card(anna, 'Held')), await groundOf(anna)];
      const down = plane.y + plane.height - 10 - (held.y + held.height);
      const low = { x: ground.x, y: ground.y + down };
      await fingers.down(ground);
      await fingers.slide(ground, low);
      // It rests before it is lifted: a tap that catches a moving page is no click.
      await fingers.slide(low, low);
      await fingers.up();
      await clicks();
      await fingers.tap(card(anna, 'Held'));
      await expect.poll(freeOf).toBeGreaterThan(0);
      told = await clicks();
    }
    expect(told).toEqual(['card']);
    await expect(card(anna, 'Held')).toHaveAttribute('data-kind', 'digression');
    const react = bar(anna).getByRole('button', { name: 'React' });
    const second = await tapTwice(anna, react, '.hb-bar-row');
    expect(second, 'it gives no reaction').toBe('under the finger, not pressed');
    await bar(anna).getByRole('button', { name: 'More' }).tap();
    await expect(bar(anna).getByRole('group', { name: 'More' })).toBeVisible();
    await expect.poll(freeOf).toBeGreaterThan(0);
  });

  await test.step('what is written stays in sight as the phone turns, and two fingers leave it', async () => {
    await showAll(anna);
    await calm(anna);
    await fingers.tap(card(anna, 'Held'));
    await fingers.tap(card(anna, 'Held'));
    const field = anna.getByRole('textbox', { name: 'Text of this digression' });
    await expect(field).toBeFocused();
    await anna.keyboard.insertText(' fast');
    for (const [width, height] of [
      [844, 390],
      [390, 844],
    ] as const) {
      await anna.setViewportSize({ width, height });
      await expect(field).toBeFocused();
      await expect(field).toBeInViewport();
    }
    const ground = await groundOf(anna);
    await fingers.both(
      [ground, { x: ground.x + 60, y: ground.y }],
      [ground, { x: ground.x + 30, y: ground.y }],
    );
    await expect(card(window, 'Held fast')).toBeVisible();
  });
  await saved(anna);
});

test('[E15] what fingers draw, rub out and frame on a phone is on the console', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);
  const fingers = await Fingers.on(anna);
  await writeCard(anna, 'Held');
  await calm(anna);
  const wide = async () => (await boxOf(card(anna, 'Held'))).width;
  const plane = await boxOf(planeOf(anna));
  const at = (x: number, y: number): Spot => ({
    x: plane.x + plane.width * x,
    y: plane.y + plane.height * y,
  });
  const ink = (page: Page) => page.locator('[data-type="ink"]');

  await test.step('one finger moves the ground, two zoom, and no card moves', async () => {
    const place = await placeOf(card(anna, 'Held'));
    const [before, width] = [await boxOf(card(anna, 'Held')), await wide()];
    await fingers.pull(at(0.3, 0.8), at(0.4, 0.7));
    expect((await boxOf(card(anna, 'Held'))).x).toBeGreaterThan(before.x + 10);
    await expect(bar(anna)).toHaveCount(0);
    await fingers.both([at(0.4, 0.5), at(0.6, 0.5)], [at(0.45, 0.5), at(0.55, 0.5)]);
    expect(await wide()).toBeLessThan(width * 0.8);
    expect(await placeOf(card(anna, 'Held'))).toBe(place);
    await expect(bar(anna), 'nothing was tapped').toHaveCount(0);
  });

  await test.step('a finger draws, a second one takes the stroke back, the eraser takes it off', async () => {
    await showAll(anna);
    await takeUp(anna, 'Pen');
    await fingers.pull(at(0.2, 0.3), at(0.7, 0.32), 12);
    await expect(ink(window)).toHaveCount(1);
    await fingers.down(at(0.2, 0.2));
    await fingers.slide(at(0.2, 0.2), at(0.4, 0.22));
    await fingers.both([at(0.4, 0.22), at(0.6, 0.25)], [at(0.4, 0.25), at(0.6, 0.28)]);
    await expect(ink(anna)).toHaveCount(1);
    const line = middleOf(await boxOf(ink(anna)));
    await anna.getByTestId('ink-bar').getByRole('radio', { name: 'Eraser' }).check();
    await fingers.pull({ x: line.x, y: line.y - 50 }, { x: line.x, y: line.y + 50 }, 10);
    await expect(ink(window)).toHaveCount(0);
    await anna.getByTestId('board-undo').tap();
    await expect(ink(window)).toHaveCount(1);
    await anna.getByTestId('ink-bar').getByRole('button', { name: 'Done' }).tap();
    await expect(anna.getByTestId('ink-capture')).toHaveCount(0);
  });

  await test.step('an area is drawn, and named', async () => {
    await takeUp(anna, 'Area');
    await fingers.pull(at(0.3, 0.4), at(0.9, 0.75));
    await expect(anna.getByRole('textbox', { name: 'Name of this area' })).toBeFocused();
    await anna.keyboard.insertText('Yard');
    await anna.keyboard.press('Enter');
    await showAll(window);
    await expect(window.locator('[data-type="area"]')).toContainText('Yard');
  });

  await saved(anna);
});
