import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ConsoleMessage, ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './hearth';
import { card, join, showBoard, showCanvas, startSession, writeCard } from './steps';

const NAME = '<img src=x onerror=document.title="owned">Eve';
const BOMB = `<b onclick=x>bold</b> ${'**['.repeat(400)}\n${'- '.repeat(400)}a\n${'|a'.repeat(400)}|`;
const LINKS =
  'javascript:alert(1) file:///etc/passwd data:text/html,x http://192.0.2.9/a https://example.org/b';

/** What comes of all that a page tries which was taken over. */
const NOTHING_CAME_OF_IT = {
  node: [],
  windows: [true, true, true, true],
  base: true,
  srcdoc: 'refused',
  object: 'refused',
  frames: ['empty'],
  webview: false,
  script: 'refused',
  markup: 'refused',
  style: 'no style',
  fetch: ['refused', 'refused', 'refused'],
  paths: [404, 404, 404, 404, 404],
  asked: {
    camera: 'refused',
    microphone: 'refused',
    screen: 'refused',
    place: 'refused',
    midi: 'refused',
    clipboard: 'refused',
    notes: 'refused',
    worker: 'refused',
  },
  blocked: ['base-uri', 'connect-src', 'frame-src', 'require-trusted-types-for', 'style-src-elem'],
};

test('[E35] a hostile page, name, card or link finds no way out of the windows', async ({
  launch,
  phone,
}) => {
  const { app, window } = await launch();
  const faults: string[] = [];
  const hear = (message: ConsoleMessage): void => {
    if (/Content Security Policy|Trusted/u.test(message.text())) faults.push(message.text());
  };
  window.on('console', hear);
  const link = await startSession(window, '<script>document.title="owned"</script>', NAME);
  const eve = await phone();
  eve.on('console', hear);
  await join(eve, link, NAME, 'Employees');
  await showCanvas(eve);
  await writeCard(eve, BOMB);
  await writeCard(eve, LINKS);
  await showBoard(window);
  await expect(card(window, 'javascript:alert(1)')).toBeVisible();
  await expect(card(window, 'bold')).toBeVisible();
  const [stage] = await Promise.all([
    app.waitForEvent('window'),
    window.getByTestId('stage-open').click(),
  ]);
  await expect(stage.getByTestId('stage')).toBeVisible();

  await test.step('what people typed is text', async () => {
    for (const page of [window, stage, eve]) {
      expect(await page.title()).not.toBe('owned');
      expect(await page.locator('img[src=x], b[onclick]').count()).toBe(0);
    }
    const led = card(window, 'javascript:alert(1)').getByRole('link');
    await expect(led).toHaveText(['http://192.0.2.9/a', 'https://example.org/b']);
    await led.first().click();
    const sheet = window.getByRole('dialog');
    await expect(sheet.getByText('does not begin with https')).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Open' })).toHaveCount(0);
    await window.keyboard.press('Escape');
  });

  // Nothing that the app does by itself is against its own policy.
  expect(faults).toEqual([]);
  const opened = await watchOutside(app);
  for (const page of [window, stage]) {
    await test.step(`a page that was taken over: ${page.url()}`, () => stays(page));
  }
  expect(app.windows()).toHaveLength(2);
  expect(await opened()).toEqual(['https://example.org/only']);
  await test.step('a page of somebody else', () => foreign(app));
  await test.step('the windows and their session', () => asTabled(app));
});

/** What a page that was taken over tries, one after the other, and what came of each. */
async function stays(page: Page): Promise<void> {
  const url = page.url();
  const tried = await page.evaluate(async () => {
    const said: Record<string, unknown> = {};
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      blocked.push(effectiveDirective),
    );
    const add = (tag: string, about: Record<string, string>): HTMLElement => {
      const made = document.createElement(tag);
      for (const [name, value] of Object.entries(about)) made.setAttribute(name, value);
      document.body.append(made);
      return made;
    };
    const refused = (what: Promise<unknown>) => what.then(() => 'given').catch(() => 'refused');
    const thrown = (what: () => unknown) => {
      try {
        return what() ?? 'nothing';
      } catch {
        return 'refused';
      }
    };

    said.node = ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis);
    for (const to of ['http://127.0.0.1:9/', 'file:///etc/passwd', 'data:text/html,x']) {
      location.href = to;
      add('a', { href: to }).click();
      add('a', { href: to, target: '_blank' }).click();
      add('meta', { 'http-equiv': 'refresh', content: `0;url=${to}` });
      // A middle click asks for a new window, like the button of a mouse does.
      add('a', { href: to }).dispatchEvent(
        new MouseEvent('auxclick', { button: 1, bubbles: true }),
      );
      (add('form', { action: to }) as HTMLFormElement).submit();
    }
    said.windows = [
      'http://127.0.0.1:9/',
      'file:///etc/passwd',
      'hearth://app/',
      'about:blank',
    ].map((to) => globalThis.open(to) === null);
    globalThis.open('https://example.org/only');
    const trap = add('a', { id: 'trap', href: 'http://127.0.0.1:9/' });
    trap.textContent = 'trap';
    Object.assign(trap.style, { position: 'fixed', top: '0', left: '0', zIndex: '9999' });
    add('a', { href: 'data:text/plain,x', download: 'x.txt' }).click();
    add('base', { href: 'http://127.0.0.1:9/' });
    said.base = document.baseURI === location.href.split('#')[0];
    add('iframe', { src: 'hearth://app/' });
    said.srcdoc = thrown(() => add('iframe', { srcdoc: '<b>within</b>' }));
    said.object = thrown(() => add('object', { data: 'http://127.0.0.1:9/' }));
    said.frames = [...document.querySelectorAll('iframe')].map((frame) =>
      thrown(() => frame.contentDocument?.scripts.length === 0 && 'empty'),
    );
    said.webview = 'getWebContentsId' in add('webview', { src: 'http://127.0.0.1:9/' });
    const script = document.createElement('script');
    said.script = thrown(() => {
      script.textContent = 'document.title = "owned"';
      document.body.append(script);
    });
    said.markup = thrown(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src=y onerror=1>');
    });
    add('style', {}).textContent = '#trap { color: rgb(1, 2, 3) }';
    said.style = getComputedStyle(trap).color === 'rgb(1, 2, 3)' ? 'applied' : 'no style';
    said.fetch = await Promise.all(
      ['http://127.0.0.1:9/', 'file:///etc/passwd', 'hearth://other/'].map((to) =>
        refused(fetch(to)),
      ),
    );
    said.paths = await Promise.all(
      [
        '/%252e%252e/package.json',
        '/..%5cpackage.json',
        '/..%2fpackage.json',
        '/%00',
        '//etc/passwd',
      ].map(async (path) => (await fetch(`hearth://app${path}`)).status),
    );
    const { mediaDevices, geolocation } = navigator;
    const asked = {
      camera: refused(mediaDevices.getUserMedia({ video: true })),
      microphone: refused(mediaDevices.getUserMedia({ audio: true })),
      screen: refused(mediaDevices.getDisplayMedia()),
      place: refused(new Promise((done, fail) => geolocation.getCurrentPosition(done, fail))),
      midi: refused(navigator.requestMIDIAccess({ sysex: true })),
      clipboard: refused(navigator.clipboard.readText()),
      notes: refused(
        Notification.requestPermission().then((answer) =>
          answer === 'granted' ? answer : Promise.reject(answer),
        ),
      ),
      worker: refused(navigator.serviceWorker?.register('/x.js') ?? Promise.reject()),
    };
    const names = Object.keys(asked);
    said.asked = Object.fromEntries(
      (await Promise.all(Object.values(asked))).map((answer, at) => [names[at], answer]),
    );
    // What the policy blocks is told a moment later.
    await new Promise((done) => setTimeout(done));
    return { ...said, blocked: [...new Set(blocked)].sort() };
  });
  expect(tried).toEqual(NOTHING_CAME_OF_IT);
  await page.mouse.click(6, 6, { button: 'middle' });
  await drop(page);
  expect(page.url()).toBe(url);
  expect(await page.title()).not.toBe('owned');
}

/** A link and a file are dropped on the page. */
async function drop(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const items = [{ mimeType: 'text/uri-list', data: 'http://127.0.0.1:9/' }];
  const data = { items, files: ['/etc/passwd'], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await cdp.detach();
}

/** From now on nothing is really opened; gives what would have been. */
async function watchOutside(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'opened', opened);
    shell.openExternal = async (address) => void opened.push(address);
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'opened'));
}

/** A page of another origin that got hold of the preload, and a frame within it, reach nothing. */
async function foreign(app: ElectronApplication): Promise<void> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>Somebody else</title>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A listening TCP server's address is an AddressInfo; text is for pipes only.
  const { port } = server.address() as AddressInfo;
  const got = await app.evaluate(async ({ app, BrowserWindow }, url) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${app.getAppPath()}/out/preload/preload.cjs`,
        sandbox: true,
        contextIsolation: true,
        nodeIntegrationInSubFrames: true,
      },
    });
    try {
      // Its frames may go where they like: what is behind that defence is tried here.
      window.webContents.removeAllListeners('will-frame-navigate');
      await window.loadURL(url);
      return await window.webContents.executeJavaScript(`(async () => {
          const frame = (src) => {
            const made = document.createElement('iframe');
            made.src = src;
            document.body.append(made);
            return new Promise((done) => made.addEventListener('load', () => done(made)));
          };
          const within = await frame('/frame');
          const apps = document.createElement('iframe');
          apps.src = 'hearth://app/';
          document.body.append(apps);
          const code = ({ refusal }) => refusal?.code;
          return {
            page: code(await hearth.listSessions()),
            frame: code(await within.contentWindow.hearth.listSessions()),
            script: await new Promise((done) => {
              const made = document.createElement('img');
              made.onload = () => done('loaded');
              made.onerror = () => done('refused');
              made.src = 'hearth://app/assets/none.png';
            }),
            framed: apps.contentDocument?.body.childElementCount ?? 0,
            place: await new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('given'), ({ code }) => done(code))),
          };
        })()`);
    } finally {
      window.destroy();
    }
  }, `http://127.0.0.1:${port}/`);
  await new Promise((done) => server.close(done));
  expect(got).toEqual({
    page: 'notAllowed',
    frame: 'notAllowed',
    framed: 0,
    script: 'refused',
    place: 1,
  });
}

async function asTabled(app: ElectronApplication): Promise<void> {
  const found = await app.evaluate(async ({ BrowserWindow, session }) => ({
    preferences: BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Not in Electron's types: what the page really runs with.
      const all: Record<string, unknown> = Reflect.apply(
        Reflect.get(webContents, 'getLastWebPreferences'),
        webContents,
        [],
      );
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = all;
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
    proxy: await session.defaultSession.resolveProxy('http://192.0.2.1/'),
    cookies: (await session.defaultSession.cookies.get({})).length,
  }));
  const confined = {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  };
  expect(found).toEqual({ preferences: [confined, confined], proxy: 'DIRECT', cookies: 0 });
}
