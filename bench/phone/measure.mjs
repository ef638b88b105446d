import { launchChromium } from '../chromium.mjs';

/** What is measured, in the order in which it happens. */
export const STEPS = [
  { id: 'joinable', words: 'from the scanned code until a name can be typed' },
  { id: 'joined', words: 'from the tap on Join until the floor is there' },
  { id: 'hand', words: 'from the tap on Raise hand until its place is shown' },
  { id: 'outline', words: 'from the tap on Board until the outline can be written on' },
  { id: 'again', words: 'the page opened again, until the floor is there' },
];

/**
 * One phone joins, raises its hand and opens the outline, in a browser of its own. Times in ms on the page's
 * own clock, code in bytes over the wire.
 *
 * @param how how much slower than this machine the phone and its network are; null for not at all
 */
export async function measure(link, how, executablePath) {
  const browser = await launchChromium(executablePath);
  try {
    const screen = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const page = await (await browser.newContext(screen)).newPage();
    if (how !== null) await slowDown(page, how);
    await page.addInitScript(noteTimes);
    await page.goto(link);
    await seen(page, 'join-name');
    const joinable = await at(page, 'join-name');
    await page.getByTestId('join-name').fill('Anna');
    await page.getByTestId('join-group').first().click();
    const joined = await tap(page, 'join-submit', 'raise-hand');
    const hand = await tap(page, 'raise-hand', 'hand-place');
    const outline = await tap(page, 'tab-board', 'composer-text');
    const code = await codeOf(page);
    await page.reload();
    await seen(page, 'tab-floor');
    const again = await at(page, 'tab-floor');
    return {
      joinable,
      joined,
      hand,
      outline,
      again,
      code,
      version: browser.version(),
    };
  } finally {
    await browser.close();
  }
}

/** From a tap until something is in sight for the first time. */
async function tap(page, on, until) {
  await page.getByTestId(on).tap();
  await seen(page, until);
  return (await at(page, until)) - (await page.evaluate(() => window.noted.tapped));
}

function seen(page, id) {
  return page.waitForFunction((name) => window.noted.seen[name] !== undefined, id);
}

function at(page, id) {
  return page.evaluate((name) => window.noted.seen[name], id);
}

/** Runs in the page: notes when each marked element is first drawn, and when the last tap was. */
function noteTimes() {
  const noted = { seen: {}, tapped: 0 };
  window.noted = noted;
  addEventListener(
    'click',
    () => {
      noted.tapped = performance.now();
    },
    true,
  );
  const look = () => {
    for (const element of document.querySelectorAll('[data-testid]')) {
      const id = element.dataset.testid;
      if (noted.seen[id] === undefined && element.checkVisibility()) {
        noted.seen[id] = performance.now();
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function slowDown(page, { cpu, mbit, delay }) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await cdp.send('Network.enable');
  const bytesPerSecond = (mbit * 1_000_000) / 8;
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: delay,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

/** Scripts and style sheets fetched so far, in bytes as they came. */
function codeOf(page) {
  return page.evaluate(() => {
    const sizes = new Map();
    for (const { name, encodedBodySize } of performance.getEntriesByType('resource')) {
      if (/\.(?:js|css)$/u.test(name)) sizes.set(name, encodedBodySize);
    }
    return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  });
}
