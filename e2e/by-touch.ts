import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import type { Hands } from './hands';

/** A finger needs this much, in pixels of the page. */
const FINGER = 40;
/** Pictures drawn while a finger rests before it is lifted. */
const RESTING_FRAMES = 6;

/** Hands that have nothing but one finger; letters come from a keyboard on the screen. */
export async function byTouch(page: Page): Promise<Hands> {
  // Playwright's touchscreen wants a context that was made for touch; a window of the app has none.
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });

  const tap = async (control: Locator): Promise<void> => {
    const { x, y, width, height } = await placeOf(control);
    const size = `${Math.round(width)}x${Math.round(height)}`;
    expect.soft(Math.min(width, height), `${control} is ${size}`).toBeGreaterThanOrEqual(FINGER);
    await tapAt(protocol, x + width / 2, y + height / 2);
  };
  const write = async (field: Locator, words: string): Promise<void> => {
    if (!(await field.evaluate((element) => element === document.activeElement))) await tap(field);
    await expect(field).toBeFocused();
    await page.keyboard.insertText(words);
  };
  const seatOf = (name: string) =>
    page.locator(`[data-testid="seat"][data-label="${name}"] [data-seat]`);

  return {
    press: async (control) => tap(control),
    write,
    enter: async (field, words, button) => {
      await write(field, words);
      await tap(button);
    },
    choose: async (menu, row) => {
      await tap(menu);
      await tap(row);
      await expect(row).toBeHidden();
    },
    onCard: async (name, control) => {
      await tap(seatOf(name));
      await tap(control);
    },
    give: async (name) => {
      await tap(seatOf(name));
      await tap(page.getByTestId('card-give'));
    },
    sooner: async (row) => {
      const { x, y, width, height } = await placeOf(row.getByTestId('queue-grip'));
      const [from, rowHeight] = [y + height / 2, (await placeOf(row)).height];
      await pull(
        page,
        protocol,
        { x: x + width / 2, y: from },
        { x: x + width / 2, y: from - rowHeight },
      );
    },
    putAway: async (button) => tap(button),
    openFirstTurn: async () => {
      const first = page.locator('[data-testid="turn-bar"][data-turn="t1"]');
      await tap(page.getByTestId('timeline-whole'));
      // Short turns are drawn as one bar; a tap on it comes nearer until they are told apart.
      for (let taps = 0; taps < 8; taps += 1) {
        const bar = await first.boundingBox();
        const river = await placeOf(page.getByTestId('timeline').locator('.f-river'));
        if (bar === null) throw new Error('the first turn is out of sight');
        expect(river.height, 'the river is as high as a finger').toBeGreaterThanOrEqual(FINGER);
        await tapAt(protocol, bar.x + bar.width / 2, bar.y + bar.height / 2);
        const sheet = page.getByTestId('correct-turn');
        const came = async () => (await first.boundingBox())?.width !== bar.width;
        await expect.poll(async () => (await sheet.isVisible()) || (await came())).toBe(true);
        if (await sheet.isVisible()) return;
      }
    },
  };
}

/** Where a control is, once it stands still in sight and nothing lies over its middle. */
async function placeOf(control: Locator) {
  await expect(control).toBeVisible();
  await expect(control).toBeEnabled();
  await control.scrollIntoViewIfNeeded();
  await expect
    .poll(() => control.evaluate(isOpenToFinger), { message: `${control} can be touched` })
    .toBe(true);
  const box = await control.boundingBox();
  if (box === null) throw new Error(`${control} has no place`);
  return box;
}

/** Runs in the page. */
async function isOpenToFinger(element: Element): Promise<boolean> {
  const before = element.getBoundingClientRect();
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const { x, y, width, height } = element.getBoundingClientRect();
  const at = document.elementFromPoint(x + width / 2, y + height / 2);
  return x === before.x && y === before.y && element.contains(at);
}

type Point = { readonly x: number; readonly y: number };

/** Puts a finger down, pulls it to another place and rests there: a lift in full swing would be a fling. */
async function pull(page: Page, protocol: CDPSession, from: Point, to: Point): Promise<void> {
  const points = [from, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to];
  for (const [n, { x, y }] of points.entries()) {
    const type = n === 0 ? 'touchStart' : 'touchMove';
    await protocol.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
  }
  await page.evaluate(async (frames) => {
    for (let n = 0; n < frames; n += 1) await new Promise(requestAnimationFrame);
  }, RESTING_FRAMES);
  await protocol.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function tapAt(protocol: CDPSession, x: number, y: number): Promise<void> {
  await protocol.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await protocol.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
