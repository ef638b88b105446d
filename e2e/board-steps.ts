import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { card } from './steps';

/** A place on a page, in its pixels. */
export type Spot = { readonly x: number; readonly y: number };
export type Box = Spot & { readonly width: number; readonly height: number };

/** Gives the console the screen of a projector: its board is as large as it gets. */
export async function onLargeScreen(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds({ x: 0, y: 0, width: 1900, height: 1060 });
  });
}

/** Where something is on the screen, once it stands still. */
export async function boxOf(locator: Locator): Promise<Box> {
  await expect(locator).toBeVisible();
  const box = await locator.evaluate(async (element) => {
    const now = () => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    let [last, stood] = [now(), 0];
    while (stood < 3) {
      await frame();
      const next = now();
      stood = JSON.stringify(next) === JSON.stringify(last) ? stood + 1 : 0;
      last = next;
    }
    return last;
  });
  return box;
}

export function middleOf({ x, y, width, height }: Box): Spot {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The part of a page in which the board's cards lie. */
export function planeOf(page: Page): Locator {
  return page.locator('.hb-viewport');
}

/** A spot on the page where there is nothing but ground within a finger's reach, once the view stands still. */
export async function groundOf(page: Page): Promise<Spot> {
  const ground = await planeOf(page).evaluate(async (plane) => {
    const entries = () =>
      JSON.stringify(
        [...plane.querySelectorAll('[data-entry-id]')].map((it) => it.getBoundingClientRect()),
      );
    let [last, stood] = [entries(), 0];
    while (stood < 3) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      const next = entries();
      stood = next === last ? stood + 1 : 0;
      last = next;
    }
    const { left, top, width, height } = plane.getBoundingClientRect();
    for (let y = top + 20; y < top + height - 20; y += 12) {
      for (let x = left + 20; x < left + width - 20; x += 12) {
        const round = [-10, 0, 10].flatMap((dx) =>
          [-10, 0, 10].map((dy) => document.elementFromPoint(x + dx, y + dy)),
        );
        if (round.every((found) => found === plane)) return { x, y };
      }
    }
    return null;
  });
  if (ground === null) throw new Error('there is no ground in view');
  return ground;
}

/** Everything on the board in view. */
export async function showAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show all cards' }).click();
}

/** Where an entry lies on the board (board units), the same on every page. */
export function placeOf(entry: Locator): Promise<string> {
  return entry.evaluate((element) =>
    element instanceof HTMLElement ? element.style.transform : '',
  );
}

/** The corner of a card in board units. */
export async function cornerOf(page: Page, text: string): Promise<Spot> {
  const [x = Number.NaN, y = Number.NaN] =
    (await placeOf(card(page, text))).match(/-?[\d.]+/gu)?.map(Number) ?? [];
  return { x, y };
}

/** Pulls with the mouse from one spot to another. */
export async function pull(page: Page, from: Spot, to: Spot, steps = 6): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps });
  await page.mouse.up();
}

/** Takes up a tool from the bar. */
export async function tool(page: Page, name: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name }).click();
}

/** The bar of what is selected. */
export function bar(page: Page): Locator {
  return page.getByTestId('selection-bar');
}

/** Presses a key of the bar's second row. */
export async function more(page: Page, name: string): Promise<void> {
  const row = bar(page).getByRole('group', { name: 'More' });
  if (!(await row.isVisible())) await bar(page).getByRole('button', { name: 'More' }).click();
  await row.getByRole('button', { name, exact: true }).click();
}

/** Nothing is selected, no tool is in hand, and the plane has the keyboard. */
export async function letGo(page: Page): Promise<void> {
  await planeOf(page).focus();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
}
