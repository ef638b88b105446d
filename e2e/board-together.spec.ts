import { boardRoom } from './board-room';
import { bar, boxOf, letGo, middleOf, planeOf, pull, showAll, tool } from './board-steps';
import { expect, test } from './hearth';
import { card, saved, writeCard } from './steps';

test('[E14] reactions, dots, cursors and the facilitator’s view reach the second page', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);
  await writeCard(window, 'Trucks leave late');
  await writeCard(anna, 'Papers come at noon');
  await expect(window.getByTestId('card')).toHaveCount(2);

  await test.step('each person’s reaction counts once and can be taken back', async () => {
    await letGo(window);
    await card(window, 'Trucks').click();
    await bar(window).getByRole('button', { name: 'React' }).click();
    await bar(window).getByRole('button', { name: 'Agree' }).click();
    const agree = card(anna, 'Trucks').getByRole('button', { name: /^Agree/u });
    await expect(agree).toHaveAccessibleName('Agree: 1');
    await agree.tap();
    const here = card(window, 'Trucks').getByRole('button', { name: /^Agree/u });
    await expect(here).toHaveAccessibleName('Agree: 2');
    await here.click();
    await expect(agree).toHaveAccessibleName('Agree: 1');
    await expect(agree).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('dots are secret until they are revealed', async () => {
    await window.getByTestId('vote-open').click();
    await window.getByTestId('vote-question').fill('What first?');
    await window.getByTestId('vote-start').click();
    await expect(anna.getByTestId('vote-bar')).toContainText('What first?');
    const keys = card(anna, 'Papers');
    for (let n = 0; n < 3; n += 1) await keys.getByTestId('vote-more').tap();
    await expect(anna.getByTestId('vote-left')).toContainText('All 3 dots given');
    await keys.getByTestId('vote-more').tap({ force: true });
    await expect(keys.getByTestId('vote-control')).toHaveAttribute('data-mine', '3');
    await keys.getByTestId('vote-less').tap();
    await expect(window.getByTestId('vote-turnout')).toContainText('1 of 1');
    await expect(window.getByTestId('vote-count')).toHaveCount(0);
    await expect(window.getByTestId('vote-control')).toHaveCount(0);
    await window.getByTestId('vote-reveal').click();
    for (const page of [window, anna]) {
      await expect(card(page, 'Papers').getByTestId('vote-count')).toHaveAttribute(
        'data-count',
        '2',
      );
    }
    await window.getByTestId('vote-put-away').click();
    await expect(anna.getByTestId('vote-count')).toHaveCount(0);
  });

  await test.step('each sees where the other points, by name', async () => {
    const plane = middleOf(await boxOf(planeOf(window)));
    await window.mouse.move(plane.x, plane.y, { steps: 4 });
    const cursor = anna.getByTestId('cursors').getByText('Facilitator');
    await expect(async () => {
      await window.mouse.move(plane.x + Math.random() * 40, plane.y + 10, { steps: 2 });
      await expect(cursor).toBeVisible({ timeout: 500 });
    }).toPass();
  });

  await test.step('everyone is brought to a part of the board, once', async () => {
    await letGo(window);
    await tool(window, 'Move the view');
    const at = middleOf(await boxOf(planeOf(window)));
    await pull(window, at, { x: at.x - 700, y: at.y - 300 });
    await pull(window, at, { x: at.x - 700, y: at.y - 300 });
    await letGo(window);
    await writeCard(window, 'Far away');
    const far = card(anna, 'Far away');
    await expect(far).not.toBeInViewport();
    await window.getByRole('button', { name: 'Bring everyone here' }).click();
    await expect(far).toBeInViewport();
    await showAll(anna);
    await expect(card(anna, 'Trucks')).toBeInViewport();
  });

  await test.step('who follows goes along, until they move the board themselves', async () => {
    await window.getByRole('button', { name: 'Lead the view' }).click();
    const follow = anna.getByTestId('follow-bar');
    await follow.getByRole('button', { name: 'Follow' }).tap();
    await expect(follow).toContainText('Following the facilitator');
    await letGo(window);
    await card(window, 'Far away').click();
    await planeOf(window).focus();
    await window.keyboard.press('2');
    await expect(card(anna, 'Trucks')).not.toBeInViewport();
    await anna.getByRole('button', { name: 'Zoom out' }).tap();
    await expect(follow).toContainText('You moved the board yourself');
    await window.getByRole('button', { name: 'Lead the view' }).click();
    await expect(follow).toHaveAttribute('data-empty', 'true');
  });
  await saved(window);
});
