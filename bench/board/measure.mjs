import { gzipSync } from 'node:zlib';
import { launchChromium } from '../chromium.mjs';

const SIZE = { width: 1280, height: 800 };
const STEPS = 180;
const STEP_MS = 1000 / 60;
const CTRL = 2;
const SETTLE_MS = 1_500;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Measures one board with so many notes in a browser of its own. Times in ms, heap in bytes, code in bytes gz. */
export async function measure(url, notes, executablePath) {
  const browser = await launchChromium(executablePath);
  try {
    const page = await browser.newPage({ viewport: SIZE });
    const scripts = new Map();
    page.on('response', async (response) => {
      if (!new URL(response.url()).pathname.endsWith('.js')) return;
      const body = await response.body().catch(() => null);
      if (body !== null) scripts.set(response.url(), gzipSync(body, { level: 9 }).length);
    });
    const cdp = await page.context().newCDPSession(page);
    await page.goto(`${url}?notes=${notes}`);
    const ready = () => window.bench?.ready ?? null;
    await page.waitForFunction(ready, undefined, { timeout: 180_000 });
    const full = await page.evaluate(ready);
    await pause(SETTLE_MS);
    const heap = await heapOf(cdp);
    const frames = await drive(page, cdp);
    const version = browser.version();
    const code = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
    return { full, heap, code, version, ...frames };
  } finally {
    await browser.close();
  }
}

async function heapOf(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** Real input through the browser, sixty times a second, in the four ways a board is moved. */
async function drive(page, cdp) {
  const middle = { x: SIZE.width / 2, y: SIZE.height / 2 - 40 };
  const wheel = (deltaX, deltaY, modifiers = 0) =>
    cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...middle,
      deltaX,
      deltaY,
      modifiers,
    });
  const to = async (how) => {
    await page.evaluate((name) => window.bench[name](), how);
    await pause(SETTLE_MS);
  };
  await to('zoomToFull');
  const panNear = await framesOf(page, (n) =>
    wheel(n < STEPS / 2 ? 20 : -20, n % 60 < 30 ? 12 : -12),
  );
  await to('zoomToFit');
  const panFit = await framesOf(page, (n) => wheel(n % 60 < 30 ? 8 : -8, n % 40 < 20 ? 6 : -6));
  await to('zoomToFit');
  const zoom = await framesOf(page, (n) => wheel(0, n < STEPS / 2 ? -6 : 6, CTRL));
  await to('zoomToFit');
  await to('zoomToFull');
  const mouse = (type, at) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...middle });
  await mouse('mousePressed', middle);
  const drag = await framesOf(page, (n) =>
    mouse('mouseMoved', { x: middle.x + 100 * Math.sin(n / 12), y: middle.y + n }),
  );
  await mouse('mouseReleased', middle);
  return { panNear, panFit, zoom, drag };
}

/** The times between the frames of the page while it is driven. */
async function framesOf(page, step) {
  await page.evaluate(() => {
    window.frames = [];
    window.counting = true;
    let last = performance.now();
    const count = (now) => {
      window.frames.push(now - last);
      last = now;
      if (window.counting) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const began = performance.now();
  for (let n = 0; n < STEPS; n += 1) {
    // Not waited for: a hand does not wait for a slow board either.
    step(n).catch(() => undefined);
    await pause(Math.max(0, began + (n + 1) * STEP_MS - performance.now()));
  }
  await pause(200);
  const frames = await page.evaluate(() => {
    window.counting = false;
    return window.frames;
  });
  const sorted = frames.slice(2).sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
