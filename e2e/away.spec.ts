import { expect, test } from './hearth';
import { card, join, saved, showBoard, startSession, writeCard } from './steps';

test('[E20] what was written while away outlasts the page, and a begun card outlasts a reload', async ({
  launch,
  phone,
}) => {
  const first = await launch();
  const link = await startSession(first.window, 'Away');
  // Only the host can carry the card: a link to another page would be a way around being away.
  const anna = await phone({ webRtc: false });
  await join(anna, link, 'Anna', 'Employees');
  await anna.getByTestId('tab-board').click();
  await writeCard(anna, 'Written while connected');
  await saved(anna);

  await first.kill();
  await expect(anna.locator('[data-state="reconnecting"]')).toBeAttached();
  await writeCard(anna, 'Written while away');
  await expect(anna.getByTestId('board-status')).not.toHaveAttribute('data-unsaved', '0');
  const browser = anna.context();
  await anna.close();

  const { window } = await launch();
  await expect(window.getByTestId('console')).toBeVisible();
  await showBoard(window);
  await expect(card(window, 'Written while connected')).toHaveCount(1);
  await expect(card(window, 'Written while away')).toHaveCount(0);
  const again = await browser.newPage();
  await again.goto(link);
  await again.getByTestId('tab-board').click();
  for (const page of [again, window]) {
    await expect(card(page, 'Written while away')).toHaveCount(1);
  }
  await saved(again);

  await again.getByTestId('composer-text').fill('Half a thought');
  await again.reload();
  await again.getByTestId('tab-board').click();
  await expect(again.getByTestId('composer-text')).toHaveValue('Half a thought');
  await again.getByTestId('composer-add').click();
  await expect(card(window, 'Half a thought')).toHaveCount(1);
  await again.reload();
  await again.getByTestId('tab-board').click();
  await expect(again.getByTestId('composer-text')).toHaveValue('');
});
