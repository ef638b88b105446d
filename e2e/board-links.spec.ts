import type { Page } from '@playwright/test';
import { joined, NOBODY, neighboursOf } from '../src/main/host/neighbourhood/neighbourhood';
import { expect, test } from './hearth';
import { card, join, saved, showBoard, startSession, writeCard } from './steps';
import { tapped, tapWire } from './wire-tap';

const PAGES = 20;
const CARDS = 5;

test('[E17] twenty pages have exactly the links the host has in mind, converge, and hear of a change once or twice', async ({
  launch,
  phone,
}) => {
  const { window } = await launch();
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
});

function first(pages: readonly Page[]): Page {
  const [page] = pages;
  if (page === undefined) throw new Error('there is no page');
  return page;
}
