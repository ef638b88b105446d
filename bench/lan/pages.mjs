/** Real pages of this repository in one Chromium, each in a context of its own as on a phone of its own. */
import { launchChromium } from '../chromium.mjs';
import { BUILT } from './build.mjs';
import { markOf } from './mark.mjs';
import { middle } from './measure.mjs';
import { start } from './process.mjs';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const CARDS = 8;
const WITHIN_MS = 60_000;

/** Which ways the board may take. */
export const WAYS = [
  { id: 'direct', name: 'links alone', switches: ['--no-relay'] },
  { id: 'both', name: 'links and host', switches: [] },
];

/**
 * So many pages come to one host: their direct links, how far each is from each over them, and how long a
 * change takes. Times in ms. The laptop's own window, which links to every page in the app, is not there.
 */
export async function measurePages(count, { switches }, executablePath) {
  const server = await start(`${BUILT}/hearth.mjs`, ['--page', ...switches]);
  const browser = await launchChromium(executablePath);
  try {
    const { tapWire, tapped } = await import(`${BUILT}/tap.mjs`);
    const pages = [];
    for (let n = 0; n < count; n += 1) {
      const context = await browser.newContext(PHONE);
      await tapWire(context);
      await context.addInitScript(watchMarks);
      pages.push(await join(await context.newPage(), server.first.port, n));
    }
    const came = Date.now();
    const look = () => Promise.all(pages.map(tapped));
    await until(async () => (await look()).every(isLinked));
    const linked = Date.now() - came;
    const graph = await look();
    const before = sum(graph);
    const times = [];
    for (let n = 0; n < CARDS; n += 1) times.push(...(await addCard(pages, [n % count], n)));
    const heard = sum(await look()) - before;
    const storm = await addCard(
      pages,
      pages.map((_, n) => n),
      CARDS,
    );
    const sorted = times.sort((a, b) => a - b);
    return {
      ...linksOf(graph),
      linked,
      p50: middle(sorted),
      p95: sorted[Math.floor(sorted.length * 0.95)],
      storm: Math.max(...storm),
      copies: heard / CARDS / (count - 1),
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function join(page, link, n) {
  await page.goto(link);
  await page.getByTestId('join-name').fill(`Person ${n}`);
  await page.locator('[data-testid="join-group"]').first().click();
  await page.getByTestId('join-submit').click();
  await page.getByTestId('tab-board').click();
  await page.getByTestId('composer-text').waitFor();
  return page;
}

const isLinked = ({ wanted, open }) =>
  wanted.length > 0 && [...open].sort().join() === [...wanted].sort().join();

/** Changes of the board that came in at any page. */
const sum = (all) => all.reduce((total, { relayed, direct }) => total + relayed + direct, 0);

/** Each of these adds a card at the same moment: ms until it is shown on each other page. */
async function addCard(pages, by, first) {
  const marks = by.map((_, n) => markOf(first + n));
  await Promise.all(
    by.map((n, at) => pages[n].getByTestId('composer-text').fill(`${marks[at]} A card`)),
  );
  const added = await Promise.all(by.map((n) => pages[n].evaluate(add)));
  const times = [];
  for (const [n, page] of pages.entries()) {
    const wanted = marks.filter((_, at) => by[at] !== n);
    await page.waitForFunction((all) => all.every((mark) => mark in window.marks), wanted, {
      timeout: WITHIN_MS,
    });
    const seen = await page.evaluate(() => window.marks);
    for (const mark of wanted) times.push(seen[mark] - added[marks.indexOf(mark)]);
  }
  return times;
}

/** Runs in a page: when (ms of the machine's clock) each mark was shown first. */
function watchMarks() {
  window.marks = {};
  const look = () => {
    for (const [mark] of document.body.textContent.matchAll(/~#\d{7}/gu)) {
      window.marks[mark] ??= performance.timeOrigin + performance.now();
    }
  };
  const what = { subtree: true, childList: true, characterData: true };
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver(look).observe(document.body, what),
  );
}

/** Runs in a page. */
function add() {
  const at = performance.timeOrigin + performance.now();
  document.querySelector('[data-testid="composer-add"]').click();
  return at;
}

async function until(holds) {
  const late = Date.now() + WITHIN_MS;
  while (!(await holds())) {
    if (Date.now() > late) throw new Error('The pages did not get the links they want.');
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** How many links there are, and how many hops over them lead from each page to each other. */
function linksOf(graph) {
  const open = new Map(graph.map(({ name, open }) => [name, open]));
  const counts = graph.map(({ open }) => open.length);
  const hops = [...open.keys()].flatMap((from) => hopsFrom(from, open));
  return {
    links: counts.reduce((all, count) => all + count, 0) / 2,
    most: Math.max(...counts),
    hops: hops.reduce((all, count) => all + count, 0) / hops.length,
    farthest: Math.max(...hops),
  };
}

function hopsFrom(from, open) {
  const hops = new Map([[from, 0]]);
  for (const [name, far] of hops) {
    for (const next of open.get(name) ?? []) if (!hops.has(next)) hops.set(next, far + 1);
  }
  hops.delete(from);
  return [...hops.values()];
}
