import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { formatDuration } from '../src/shared/voice/duration';
import { expect, test } from './hearth';
import { pdfText } from './pdf-text';
import { sessionOnDisk } from './session-on-disk';
import {
  card,
  carriedBy,
  join,
  personRow,
  saved,
  showBoard,
  startSession,
  writeCard,
} from './steps';

const WAYS = [
  { name: 'over WebRTC alone', carriers: 'peers', webRtc: true },
  { name: 'over the relay, with WebRTC disabled in the browsers', carriers: 'both', webRtc: false },
] as const;

for (const { name, carriers, webRtc } of WAYS) {
  test(`[E2] a session from end to end ${name}`, async ({
    launch,
    phone,
    requests,
    dataFolder,
  }) => {
    const { app, window } = await launch(`--board-carriers=${carriers}`);
    const link = await startSession(window, 'Late deliveries', 'What would you change first?');
    const [anna, ben, cleo] = [
      await phone({ webRtc }),
      await phone({ webRtc }),
      await phone({ webRtc }),
    ];
    await join(anna, link, 'Anna', 'Employees');
    await join(ben, link, 'Ben', 'Customers');
    await join(cleo, link, 'Anna', 'Customers');
    await expect(cleo.getByTestId('own-label')).toHaveText(/Anna 2/u);
    await expect(window.getByTestId('person-row')).toHaveCount(3);
    await expect(window.getByTestId('empty-chair')).toHaveCount(2);
    await expect(window.getByTestId('unheard-row')).toHaveCount(3);

    await passTheFloor(window, anna, ben);
    await expect(window.getByTestId('unheard-row')).toHaveCount(1);

    await writeOnBothSides(window, anna, ben, webRtc);

    await closeAndExport({ app, window, folder: joinPath(dataFolder, 'notes'), dataFolder });
    await expect(anna.locator('[data-state="closed"]')).toBeVisible();
    await requests.collect(app);
    requests.expectOnlyThisMachine();
  });
}

/** By console to Anna, by hand and console to Ben, released by his phone. */
async function passTheFloor(window: Page, anna: Page, ben: Page): Promise<void> {
  await expect(window.getByTestId('silence')).toBeVisible();
  await personRow(window, 'Anna').getByTestId('give-floor').click();
  await expect(window.getByTestId('speaker')).toHaveText(/Anna/u);
  await expect(anna.getByTestId('release-floor')).toBeVisible();
  // Long enough for its time to be told from the other's.
  await expect(window.locator('.f-floor-clock').getByRole('timer')).toHaveText(/0:0[2-9]/u);
  await ben.getByTestId('raise-hand').click();
  await expect(ben.getByTestId('hand-place')).toBeVisible();
  await expect(window.getByTestId('queue-row')).toHaveCount(1);
  await window.getByTestId('next').click();
  await expect(window.getByTestId('speaker')).toHaveText(/Ben/u);
  await ben.getByTestId('release-floor').click();
  await expect(window.getByTestId('silence')).toBeVisible();

  // A wrong tap on the second Anna: taken back, and the floor is as silent as before.
  await personRow(window, 'Anna 2').getByTestId('give-floor').click();
  await expect(window.getByTestId('speaker')).toHaveText(/Anna 2/u);
  await window.getByTestId('undo').click();
  await expect(window.getByTestId('silence')).toBeVisible();
}

async function writeOnBothSides(
  window: Page,
  anna: Page,
  ben: Page,
  webRtc: boolean,
): Promise<void> {
  await showBoard(window);
  await anna.getByTestId('tab-board').click();
  await ben.getByTestId('tab-board').click();
  await carriedBy(anna, webRtc ? 'peers' : 'relay');
  await carriedBy(ben, webRtc ? 'peers' : 'relay');
  await writeCard(anna, 'Three late trucks');
  await expect(card(window, 'Three late trucks')).toBeVisible();
  await expect(card(ben, 'Three late trucks')).toBeVisible();
  await writeCard(window, 'Shared order book');
  await expect(card(anna, 'Shared order book')).toBeVisible();
  await expect(card(ben, 'Shared order book')).toBeVisible();
  await saved(window);
}

type Closing = {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly folder: string;
  readonly dataFolder: string;
};

async function closeAndExport({ app, window, folder, dataFolder }: Closing): Promise<void> {
  await mkdir(folder);
  await app.evaluate(({ dialog, shell }, chosen) => {
    const opened: string[] = [];
    Object.assign(globalThis, { filesOpened: opened });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    shell.openPath = (path) => {
      opened.push(path);
      return Promise.resolve('');
    };
  }, folder);
  await window.getByTestId('close-session').click();
  await window.getByTestId('confirm').click();
  await expect(window.getByTestId('wrap-up')).toBeVisible();
  await window.getByTestId('agreement').fill('One order book for everybody, from Monday.');
  for (const format of ['markdown', 'html', 'pdf']) {
    await window.getByTestId(`export-${format}`).click();
    const ending = format === 'markdown' ? '.md' : `.${format}`;
    await expect(window.getByTestId('export-result')).toContainText(ending);
  }
  const session = await sessionOnDisk(dataFolder);
  const turns = session.turns.map(({ from, end }) => (end?.at ?? Number.NaN) - from);
  expect(turns).toHaveLength(2);
  expect(Math.max(...turns)).toBeGreaterThanOrEqual(2_000);
  const files = await readdir(folder);
  expect(files.map((file) => file.split('.').at(-1)).sort()).toEqual(['html', 'md', 'pdf']);
  const opened: unknown = await app.evaluate(() => Reflect.get(globalThis, 'filesOpened'));
  expect(opened).toHaveLength(3);
  for (const file of files) {
    const path = joinPath(folder, file);
    const text = file.endsWith('.pdf') ? await pdfText(path) : await readFile(path, 'utf8');
    for (const part of [
      'Late deliveries',
      'What would you change first?',
      'Anna 2',
      'Ben',
      'Customers',
      'Partners',
      'Three late trucks',
      'Shared order book',
      'One order book for everybody, from Monday.',
    ]) {
      expect(text.replace(/\s+/gu, ' '), `${file} has "${part}"`).toContain(part);
    }
    for (const ms of turns)
      expect(text, `${file} has the turn of ${ms} ms`).toContain(formatDuration(ms));
  }
}
