import { type Browser, chromium, expect as expectSoon, type Page } from '@playwright/test';
import { test as base, QUIET_BROWSER } from '../hearth';
import { card, join, joinLink, personRow, showBoard, startSession, writeCard } from '../steps';
import { type Guest, RoomNetwork } from './room-network';

/** Networks come back in their own time; a test waits for what has to be true in the end. */
export const expect = expectSoon.configure({ timeout: 100_000 });

type Fixtures = {
  readonly network: RoomNetwork;
  readonly guest: (who: Guest) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  network: async ({ dataFolder }, use) => {
    await use(new RoomNetwork(dataFolder));
  },
  guest: async ({ network }, use) => {
    const executable = process.env.HEARTH_CHROMIUM;
    if (executable === undefined) throw new Error('HEARTH_CHROMIUM is not set.');
    const browsers: Browser[] = [];
    await use(async (who) => {
      const browser = await chromium.launch({
        executablePath: network.browserOf(who, executable),
        args: [...QUIET_BROWSER],
      });
      browsers.push(browser);
      const screen = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
      return (await browser.newContext(screen)).newPage();
    });
    for (const browser of browsers) await browser.close();
  },
});

/** The host's window and two phones with the board in view. */
export type Gathering = { readonly window: Page; readonly anna: Page; readonly ben: Page };

/** Starts a session and lets Anna and Ben join from where they are; Anna has the floor. */
export async function gather(
  window: Page,
  guest: (who: Guest) => Promise<Page>,
): Promise<Gathering> {
  const link = await startSession(window, 'A hostile room');
  const [anna, ben] = await Promise.all([guest('anna'), guest('ben')]);
  await join(anna, link, 'Anna', 'Employees');
  await join(ben, link, 'Ben', 'Customers');
  await personRow(window, 'Anna').getByTestId('give-floor').click();
  await showBoard(window);
  for (const phone of [anna, ben]) await phone.getByTestId('tab-board').click();
  return { window, anna, ben };
}

/** Everybody has exactly these cards, and the host has everything on disk. */
export async function sameBoard(gathering: Gathering, texts: readonly string[]): Promise<void> {
  // The phones list them all; the console draws what is in view.
  await gathering.window.getByRole('button', { name: 'Show all cards' }).click();
  for (const page of Object.values(gathering)) {
    for (const text of texts) await expect(card(page, text)).toBeVisible();
    await expect(page.getByTestId('card')).toHaveCount(texts.length);
    const status = page.getByTestId('board-status');
    await expect(status).toHaveAttribute('data-unsaved', '0');
    await expect(status).toHaveAttribute('data-connected', 'true');
  }
}

/** A phone is linked directly to so many others: the host's window, and the other phone. */
export async function linked(phone: Page, links: number): Promise<void> {
  await expect(phone.getByTestId('board-status')).toHaveAttribute('data-links', String(links));
}

/** Everybody knows that Anna speaks, or that nobody does. */
export async function floorOf({ anna, ben }: Gathering, speaker: 'Anna' | null): Promise<void> {
  for (const phone of [anna, ben]) {
    await expect(phone.locator('[data-state="joined"]')).toBeAttached();
    await phone.getByTestId('tab-floor').click();
    if (speaker === null) await expect(phone.getByTestId('silence')).toBeVisible();
  }
  await expect(anna.getByTestId('release-floor')).toHaveCount(speaker === null ? 0 : 1);
  if (speaker !== null) await expect(ben.getByTestId('speaker')).toContainText(speaker);
  for (const phone of [anna, ben]) await phone.getByTestId('tab-board').click();
}

/** Says how long something took until everything was back, for whoever reads the run. */
export async function timed(what: string, work: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  await work();
  console.log(`network: ${what}: back after ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
}

export { joinLink, writeCard };
