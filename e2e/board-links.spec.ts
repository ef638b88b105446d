import type { Page } from '@playwright/test';
import { joined, NOBODY, neighboursOf } from '../src/main/host/neighbourhood/neighbourhood';
import { expect, test } from './hearth';
import { card, join, saved, showBoard, startSession, writeCard } from './steps';
import { tapped, tapWire } from './wire-tap';

const PAGES = 20;
const CARDS = 5;

test('[E17] [E24] twenty pages have exactly the links the host has in mind, hear of a change once or twice, and are back by themselves after the app was killed', async ({
  launch,
  phone,
}) => {
  test.setTimeout(240_000);
  const hearth = await launch();
  const { window } = hearth;
  const link = await startSession(window, 'Links');
  const pages: Page[] = [];
  for (let n = 0; n < PAGES; n += 1) {
    const page = await phone();
    await tapWire(page.context());
    await join(page, link, `Person ${n}`, 'Employees');
    await page.getByTestId('tab-board').click();
    await expect.poll(async () => (await tapped(page)).wanted.length).toBeGreaterThan(0);
    pages.push(page);
  }
  await showBoard(window);

  const names = await Promise.all(pages.map(async (page) => (await tapped(page)).name));
  const policy = names.reduce(joined, NOBODY);
  const hosts = (await tapped(first(pages))).wanted.filter((name) => !names.includes(name));
  expect(hosts).toHaveLength(1);
  for (const [n, page] of pages.entries()) {
    const meant = [...hosts, ...neighboursOf(policy, names[n] ?? '')].sort();
    await expect
      .poll(async () => [...(await tapped(page)).open].sort(), { timeout: 45_000 })
      .toEqual(meant);
  }

  const writer = first(pages);
  const before = await Promise.all(pages.map(tapped));
  for (let n = 0; n < CARDS; n += 1) {
    await writeCard(writer, `Card ${n}`);
    for (const page of pages) await expect(card(page, `Card ${n}`)).toBeVisible();
  }
  await saved(writer);
  const after = await Promise.all(pages.map(tapped));
  const changes = (after[0]?.sent ?? 0) - (before[0]?.sent ?? 0);
  const heard = pages.map((_page, n) => {
    const [old, now] = [before[n], after[n]];
    if (old === undefined || now === undefined) throw new Error('a page was not tapped');
    return {
      times: (now.relayed + now.direct - old.relayed - old.direct) / changes,
      bytes: (now.bytes - old.bytes) / changes,
      sent: now.sent - old.sent,
    };
  });
  const others = heard.slice(1);
  console.log(
    `changes ${changes}; heard per change ${others.map(({ times }) => times.toFixed(1)).join(' ')};`,
    `bytes ${Math.round(others.reduce((sum, { bytes }) => sum + bytes, 0) / others.length)};`,
    `sent to the host by others ${others.reduce((sum, { sent }) => sum + sent, 0)}`,
  );
  for (const { times } of others) expect(times).toBeLessThanOrEqual(2);
  // Nobody brought the host what it already had.
  expect(others.reduce((sum, { sent }) => sum + sent, 0)).toBe(0);

  await test.step('[E24] the app is killed, everybody writes, and it is started again', async () => {
    const raised = first(pages);
    await raised.getByTestId('tab-floor').click();
    await raised.getByTestId('raise-hand').click();
    await expect(raised.getByTestId('hand-place')).toBeVisible();
    await raised.getByTestId('tab-board').click();
    await hearth.kill();
    for (const page of pages) {
      await expect(page.locator('[data-state="reconnecting"]')).toBeAttached();
    }
    const words = pages.map((_, n) => `Written away by ${n}`);
    await Promise.all(pages.map((page, n) => writeCard(page, words[n] ?? '')));

    const again = await launch();
    const begun = performance.now();
    for (const page of pages) await expect(page.locator('[data-state="joined"]')).toBeAttached();
    for (const page of pages) {
      await expect(page.getByTestId('board-status')).toHaveAttribute('data-unsaved', '0');
      await expect(page.getByTestId('board-status')).toHaveAttribute('data-connected', 'true');
    }
    console.log(`${PAGES} pages back ${Math.round(performance.now() - begun)} ms after the app`);
    await expect(again.window.getByTestId('person-row')).toHaveCount(PAGES);
    await expect(again.window.getByTestId('queue-row')).toHaveCount(1);
    for (const page of [raised, ...pages.slice(-1)]) {
      await expect(page.getByTestId('card')).toHaveCount(CARDS + PAGES);
      for (const text of words) await expect(card(page, text).first()).toBeAttached();
    }
    await raised.getByTestId('tab-floor').click();
    await expect(raised.getByTestId('hand-place')).toBeVisible();
  });
});

function first(pages: readonly Page[]): Page {
  const [page] = pages;
  if (page === undefined) throw new Error('there is no page');
  return page;
}
