import type { CDPSession, Page } from '@playwright/test';
import { boardRoom } from './board-room';
import { boxOf, letGo, middleOf, planeOf, pull, type Spot, showAll, tool } from './board-steps';
import { expect, test } from './hearth';
import { saved } from './steps';

test('[E14] what is drawn and rubbed out on one page is so on the other', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);
  const plane = await boxOf(planeOf(window));
  const at = (x: number, y: number): Spot => ({
    x: plane.x + plane.width * x,
    y: plane.y + plane.height * y,
  });
  const ink = (page: Page) => page.locator('[data-type="ink"]');
  const pick = (name: string) => window.getByTestId('ink-bar').getByRole('radio', { name }).check();

  await test.step('the pen draws in its tint and width', async () => {
    await tool(window, 'Pen');
    await pick('Red');
    await pick('Broad');
    await pull(window, at(0.3, 0.3), at(0.5, 0.4), 12);
    await expect(ink(window)).toHaveCount(1);
    await showAll(anna);
    await expect(ink(anna)).toHaveCount(1);
    const stroke = (page: Page) =>
      ink(page)
        .first()
        .locator('path')
        .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    expect(await stroke(anna)).toEqual(await stroke(window));
  });

  await test.step('the highlighter is broader, and lies on what is under it', async () => {
    await pick('Highlighter');
    await pull(window, at(0.3, 0.55), at(0.5, 0.55), 12);
    await expect(ink(anna)).toHaveCount(2);
    const blend = (n: string) =>
      ink(anna)
        .filter({ has: anna.locator(`svg[data-tool="${n}"]`) })
        .evaluate((one) => getComputedStyle(one).mixBlendMode);
    expect(await blend('highlighter')).not.toBe(await blend('pen'));
  });

  await test.step('a pen that is pressed harder draws a broader line', async () => {
    await pick('Pen');
    const protocol = await window.context().newCDPSession(window);
    await penStroke(protocol, at(0.6, 0.3), at(0.75, 0.3), () => 0.15);
    await penStroke(protocol, at(0.6, 0.45), at(0.75, 0.45), () => 0.95);
    await expect(ink(anna)).toHaveCount(4);
    await expect(ink(window)).toHaveCount(4);
    const lines = ink(window).locator('svg path:last-child');
    const right = plane.x + plane.width * 0.55;
    const level = (await Promise.all((await lines.all()).map(boxOf))).filter(({ x }) => x > right);
    // From top to bottom, as an entry's id is chance.
    const [light = 0, hard = 0] = level.sort((a, b) => a.y - b.y).map(({ height }) => height);
    expect(light).toBeGreaterThan(0);
    expect(hard).toBeGreaterThan(light * 1.3);
  });

  await test.step('Escape in mid-stroke takes the stroke back', async () => {
    const [from, to] = [at(0.3, 0.8), at(0.5, 0.8)];
    await window.mouse.move(from.x, from.y);
    await window.mouse.down();
    await window.mouse.move(to.x, to.y, { steps: 8 });
    await window.keyboard.press('Escape');
    await window.mouse.up();
    await expect(ink(window)).toHaveCount(4);
  });

  await test.step('the eraser takes the strokes it crosses, in one step of undo', async () => {
    await tool(window, 'Eraser');
    await pull(window, at(0.4, 0.2), at(0.4, 0.7), 14);
    await expect(ink(anna)).toHaveCount(2);
    await letGo(window);
    await window.keyboard.press('ControlOrMeta+z');
    await expect(ink(anna)).toHaveCount(4);
  });
  await saved(window);
});

test('[E14] pictures come by paste and by drop, small enough, or are refused in words', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);
  const picture = (page: Page) => page.locator('[data-type="image"]');

  await test.step('a small one by paste, with words for those who do not see it', async () => {
    await letGo(window);
    await bringPicture(window, 'paste', { width: 120, height: 80 });
    for (const page of [window, anna]) await expect(picture(page)).toHaveCount(1);
    await window.keyboard.press('Enter');
    const asked = window.getByRole('dialog', { name: 'Describe this picture' });
    await asked.getByRole('textbox').fill('The yard at six');
    await asked.getByRole('button', { name: 'Save' }).click();
    await expect(anna.getByRole('img', { name: 'The yard at six' })).toBeVisible();
    await expect(picture(window), 'the keyboard is back').toBeFocused();
  });

  await test.step('a large one by drop is made smaller, and stays where it was dropped', async () => {
    await bringPicture(window, 'drop', { width: 3_000, height: 2_000 });
    for (const page of [window, anna]) await expect(picture(page)).toHaveCount(2);
    await showAll(anna);
    const largest = () =>
      anna.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll<HTMLImageElement>('[data-type="image"] img')].map(
            ({ naturalWidth }) => naturalWidth,
          ),
        ),
      );
    await expect.poll(largest).toBeGreaterThan(120);
    expect(await largest()).toBeLessThanOrEqual(1_600);
  });

  await test.step('a drawing that could carry programs is refused, and says what to do', async () => {
    await bringFile(window, 'drop', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await expect(window.getByText('SVG files are not taken')).toBeVisible();
    await window.getByRole('button', { name: 'Dismiss' }).click();
    await bringFile(window, 'paste', 'image/png', 'not a picture at all');
    await expect(window.getByText('This file is not a picture')).toBeVisible();
    await expect(picture(anna)).toHaveCount(2);
  });
  await saved(window);
});

/** A level stroke of a real pen with this pressure from 0 to 1. */
async function penStroke(
  protocol: CDPSession,
  from: Spot,
  to: Spot,
  pressure: (share: number) => number,
): Promise<void> {
  const steps = 12;
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', share: number) =>
    protocol.send('Input.dispatchMouseEvent', {
      type,
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      pointerType: 'pen',
      force: type === 'mouseReleased' ? 0 : pressure(share),
      clickCount: 1,
    });
  await send('mousePressed', 0);
  for (let n = 1; n <= steps; n += 1) await send('mouseMoved', n / steps);
  await send('mouseReleased', 1);
}

type Way = 'paste' | 'drop';

/** Brings a picture that is made in the page: stripes, so that it is not one colour. */
async function bringPicture(
  page: Page,
  way: Way,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  const bytes = await page.evaluate(async ({ width, height }) => {
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    for (let x = 0; pen !== null && x < width; x += 10) {
      pen.fillStyle = `hsl(${x % 360} 70% 50%)`;
      pen.fillRect(x, 0, 10, height);
    }
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, size);
  await bring(page, way, 'image/png', bytes);
}

async function bringFile(page: Page, way: Way, type: string, text: string): Promise<void> {
  await bring(page, way, type, [...new TextEncoder().encode(text)]);
}

/** Pastes or drops a file on the middle of the board. */
async function bring(page: Page, way: Way, type: string, bytes: readonly number[]): Promise<void> {
  const at = middleOf(await boxOf(planeOf(page)));
  await planeOf(page).focus();
  await page.evaluate(
    ({ way: how, type: mime, bytes: content, x, y }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], 'picture', { type: mime }));
      const plane = document.querySelector('.hb-viewport');
      const common = { bubbles: true, cancelable: true };
      if (how === 'paste') {
        plane?.dispatchEvent(new ClipboardEvent('paste', { ...common, clipboardData: data }));
        return;
      }
      const place = { ...common, dataTransfer: data, clientX: x, clientY: y };
      const over = new DragEvent('dragover', place);
      plane?.dispatchEvent(over);
      if (over.defaultPrevented) plane?.dispatchEvent(new DragEvent('drop', place));
    },
    { way, type, bytes, ...at },
  );
}
