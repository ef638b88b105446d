import { expect, test } from './hearth';
import { codeOf, type FetchedCode, sizeOf } from './phone-code';
import { card, join, saved, showCanvas, startSession, writeCard } from './steps';

/** KB of a thousand bytes, as they travel. */
const MOST_KB = 150;

test('[H57] a phone fetches at most 150 KB of code for joining, hand and outline', async ({
  launch,
  phone,
}) => {
  const { window } = await launch();
  const link = await startSession(window, 'Light');
  const anna = await phone();
  await anna.goto(link);
  await expect(anna.getByTestId('join-name')).toBeVisible();
  const toJoin = await codeOf(anna);
  await join(anna, link, 'Anna', 'Employees');

  await anna.getByTestId('raise-hand').click();
  await expect(anna.getByTestId('hand-place')).toBeVisible();
  await anna.getByTestId('tab-board').click();
  await writeCard(anna, 'From the outline');
  await saved(anna);
  await expect(card(anna, 'From the outline')).toBeVisible();
  // All that comes by itself has come, links to other pages as well.
  await expect(anna.getByTestId('board-status')).not.toHaveAttribute('data-links', '0');
  const all = await codeOf(anna);
  console.log(`phone: ${inKb(toJoin)} of code to join, ${inKb(all)} with the outline`);
  expect(sizeOf(all), all.map(({ name, bytes }) => `${bytes} ${name}`).join('\n')).toBeLessThan(
    MOST_KB * 1_000,
  );

  for (const { name, bytes } of all) {
    const headers = (
      await anna.request.get(name, { headers: { 'accept-encoding': 'gzip' } })
    ).headers();
    expect(headers['content-encoding'], name).toBe('gzip');
    expect(headers['content-length'], name).toBe(String(bytes));
    expect(headers['cache-control'], name).toContain('immutable');
  }

  await showCanvas(anna);
  const names = new Set(all.map(({ name }) => name));
  const later = (await codeOf(anna)).filter(({ name }) => !names.has(name));
  expect(sizeOf(later), 'the canvas came when it was wanted').toBeGreaterThan(0);
  await anna.reload();
  await expect(anna.getByTestId('tab-board')).toBeVisible();
  expect(sizeOf((await codeOf(anna)).filter(({ sent }) => sent > 0)), 'kept by the browser').toBe(
    0,
  );
});

function inKb(code: readonly FetchedCode[]): string {
  return `${(sizeOf(code) / 1_000).toFixed(1)} KB`;
}
