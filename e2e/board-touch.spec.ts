import { boardRoom } from './board-room';
import { bar, boxOf, middleOf, placeOf, planeOf, type Spot, showAll } from './board-steps';
import { calm, Fingers, takeUp } from './fingers';
import { expect, test } from './hearth';
import { card, saved, writeCard } from './steps';

const by = ({ x, y }: Spot, dx: number, dy: number): Spot => ({ x: x + dx, y: y + dy });

test('[E15] with nothing but fingers a phone does on the board what a mouse does, and the console sees it', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);
  const fingers = await Fingers.on(anna);
  await writeCard(anna, 'Trucks leave late');
  await writeCard(anna, 'Papers come at noon');
  await expect(window.getByTestId('card')).toHaveCount(2);
  await showAll(anna);
  const [trucks, papers] = [card(anna, 'Trucks'), card(anna, 'Papers')];

  await test.step('a finger moves a card', async () => {
    const before = await placeOf(card(window, 'Trucks'));
    const from = middleOf(await boxOf(trucks));
    await trucks.tap();
    await fingers.pull(from, by(from, 0, -60));
    await expect.poll(() => placeOf(card(window, 'Trucks'))).not.toBe(before);
    // The moves of a drag come one by one: the last of them is where the finger left the card.
    await expect(trucks).not.toHaveAttribute('data-dragging');
    const left = await placeOf(trucks);
    await expect.poll(() => placeOf(card(window, 'Trucks'))).toBe(left);
  });

  await test.step('two fingers zoom and move the view, and move no card', async () => {
    const before = await placeOf(card(window, 'Trucks'));
    const small = await boxOf(trucks);
    const middle = middleOf(await boxOf(planeOf(anna)));
    await fingers.both(
      [by(middle, -30, 0), by(middle, 30, 0)],
      [by(middle, -80, 20), by(middle, 80, 20)],
    );
    await expect.poll(async () => (await boxOf(trucks)).width).toBeGreaterThan(small.width * 1.3);
    expect(await placeOf(card(window, 'Trucks'))).toBe(before);
    await showAll(anna);
  });

  await test.step('[B137] a long press selects, and each tap after it adds another', async () => {
    await calm(anna);
    await expect(trucks).not.toHaveAttribute('data-selected');
    await fingers.down(middleOf(await boxOf(trucks)));
    await expect(trucks).toHaveAttribute('data-selected', 'true');
    await fingers.up();
    await papers.tap();
    await expect(bar(anna).locator('.hb-bar-count')).toContainText('2');
    await calm(anna);
  });

  await test.step('a link is two taps', async () => {
    await takeUp(anna, 'Link');
    await trucks.tap();
    await papers.tap();
    await expect(window.getByTestId('link')).toHaveCount(1);
    await anna.getByTestId('link-bar').getByRole('button', { name: 'opposes' }).tap();
    await expect(window.getByTestId('link')).toHaveAttribute('data-meaning', 'opposes');
  });

  await test.step('a corner makes a card larger', async () => {
    await trucks.tap();
    const before = await boxOf(trucks);
    const corner = middleOf(await boxOf(anna.locator('[data-handle="se"]')));
    await fingers.pull(corner, by(corner, 30, 30));
    await expect.poll(async () => (await boxOf(trucks)).width).toBeGreaterThan(before.width + 10);
    await expect(card(window, 'Trucks')).toHaveAttribute('data-sized', 'true');
  });

  await test.step('a reaction is given and seen', async () => {
    await bar(anna).getByRole('button', { name: 'React' }).tap();
    await bar(anna).getByRole('button', { name: 'Agree' }).tap();
    await expect(card(window, 'Trucks').getByRole('button', { name: /^Agree/u })).toBeVisible();
  });

  await test.step('a finger draws, and the button takes it back', async () => {
    // The bar of a selection lies over the key of the tool in hand.
    await calm(anna);
    await takeUp(anna, 'Pen');
    const middle = middleOf(await boxOf(planeOf(anna)));
    await fingers.pull(by(middle, -120, 60), by(middle, -20, 90));
    await expect(window.locator('[data-type="ink"]')).toHaveCount(1);
    await anna.getByRole('button', { name: 'Undo' }).tap();
    await expect(window.locator('[data-type="ink"]')).toHaveCount(0);
  });

  await test.step('a dot is given with a tap', async () => {
    await anna.getByTestId('ink-bar').getByRole('button', { name: 'Done' }).tap();
    await expect(anna.getByTestId('ink-bar')).toHaveCount(0);
    await window.getByTestId('vote-open').click();
    await window.getByTestId('vote-start').click();
    await papers.getByTestId('vote-more').dispatchEvent('click');
    await expect(window.getByTestId('voting')).toContainText('1 of 1');
    await window.getByTestId('vote-reveal').click();
    await expect(papers.getByTestId('vote-count')).toHaveAttribute('data-count', '1');
  });
  await saved(anna);
});
