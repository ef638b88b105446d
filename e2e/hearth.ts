import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  _electron,
  type Browser,
  type BrowserContext,
  test as base,
  chromium,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { ownAddresses, RequestLog } from './requests';

const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));

/** Switches of a browser that keeps quiet on the network by itself. */
export const QUIET_BROWSER = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const BROWSER_ARGUMENTS = [
  ...QUIET_BROWSER,
  // It asks names of its makers on its own account; addresses of this machine need no names.
  `--host-resolver-rules=MAP * ~NOTFOUND, ${ownAddresses()
    .map((own) => `EXCLUDE ${own}`)
    .join(', ')}`,
];

/** The real app with a data folder of its own. */
export type RunningApp = {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** Ends the app at once, as a battery that is pulled does. */
  readonly kill: () => Promise<void>;
};

type Fixtures = {
  readonly requests: RequestLog;
  readonly browser: Browser;
  readonly dataFolder: string;
  readonly launch: (...switches: readonly string[]) => Promise<RunningApp>;
  /** A phone: a browser context of its own on a 390x844 screen. */
  readonly phone: (options?: PhoneOptions) => Promise<Page>;
};

export type PhoneOptions = { readonly webRtc?: boolean };

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from this pattern.
  requests: async ({}, use) => {
    const log = new RequestLog();
    await use(log);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'hearth-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  browser: async ({}, use) => {
    const browser = await chromium.launch({
      executablePath: required('HEARTH_CHROMIUM'),
      args: BROWSER_ARGUMENTS,
    });
    await use(browser);
    await browser.close();
  },
  launch: async ({ dataFolder, requests }, use) => {
    const started: RunningApp[] = [];
    await use(async (...switches) => {
      const running = await startApp(dataFolder, switches);
      started.push(running);
      await requests.watchElectron(running.app);
      return running;
    });
    for (const running of started) {
      await requests.collect(running.app).catch(() => undefined);
      await running.kill();
    }
  },
  phone: async ({ browser, requests }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ webRtc = true } = {}) => {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      });
      contexts.push(context);
      requests.watch(context);
      if (!webRtc)
        await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'RTCPeerConnection'));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

async function startApp(dataFolder: string, switches: readonly string[]): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath: required('HEARTH_ELECTRON'),
    args: ['--no-sandbox', '--disable-gpu', CHECKOUT, `--data-folder=${dataFolder}`, ...switches],
  });
  const window = await app.firstWindow();
  const child = app.process();
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await exited;
  };
  return { app, window, kill };
}

function required(name: 'HEARTH_ELECTRON' | 'HEARTH_CHROMIUM'): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set; run the tests with npm test.`);
  return value;
}
