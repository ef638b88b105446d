import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagePath } from './page-path';
import { PAGE_POLICY } from './page-policy';
import { pagePreferences } from './page-preferences';
import { APP_ORIGIN, isFrom, PAGES } from './pages';
import { isPermitted } from './permissions';

const FOLDER = join('/srv', 'pages');
const MAIN = fileURLToPath(new URL('..', import.meta.url));

describe('who may call', () => {
  const main = { url: PAGES.facilitator };
  const from = (frame: { url: string } | null) =>
    isFrom({ senderFrame: frame, sender: { mainFrame: main } }, PAGES.facilitator);

  it('[H113] the main frame of the page itself, and no frame within it, though it shows the same', () => {
    expect(from(main)).toBe(true);
    expect(from({ url: PAGES.facilitator })).toBe(false);
    expect(from(null)).toBe(false);
  });

  it.each([
    PAGES.stage,
    'hearth://app/?x',
    'hearth://app.evil/',
    'http://127.0.0.1:4747/',
    'file:///',
    'about:blank',
    '',
  ])('[H113] not %j', (url) => {
    const frame = { url };
    const asked = { senderFrame: frame, sender: { mainFrame: frame } };
    expect(isFrom(asked, PAGES.facilitator)).toBe(false);
  });
});

describe('what the app’s scheme gives', () => {
  it.each([
    ['/', 'facilitator/index.html'],
    ['/stage/index.html', 'stage/index.html'],
    ['/assets/board-D1tv_9-x.js?x#y', 'assets/board-D1tv_9-x.js'],
    // What leads up is taken away by the reading of the address, and cannot lead out.
    ['/../%2e%2e/package.json', 'package.json'],
  ])('[H114] %s is %s', (path, file) => {
    expect(pagePath(FOLDER, `${APP_ORIGIN}${path}`)).toBe(join(FOLDER, file));
  });

  it.each([
    '/%252e%252e/package.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/..%c0%afpackage.json',
    '/assets/%00.js',
    '/assets/a.js%00.html',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/C:/Windows/win.ini',
    '/.built-from',
    '/assets/',
    '/assets//a.js',
    '/%',
    '/assets/ä.js',
  ])('[H114] %s is nothing', (path) => {
    expect(pagePath(FOLDER, `${APP_ORIGIN}${path}`)).toBeNull();
  });

  it.each(['hearth://other/', 'hearth:app', 'file:///srv/pages/index.html', 'x'])(
    '[H114] nor is anything of %s',
    (url) => {
      expect(pagePath(FOLDER, url)).toBeNull();
    },
  );

  it('[H114] whatever is asked for, it is below the folder or nothing', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e', '%5c', '\\', '/', '%2f', '%00', ':', 'a', '%25', '~'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = pagePath(FOLDER, `${APP_ORIGIN}/${pieces.join('')}`);
        if (path === null) return;
        expect(path.startsWith(join(FOLDER, '/'))).toBe(true);
        expect(path.split('/')).not.toContain('..');
      }),
    );
  });
});

it('[H115] the policy lets nothing through that stands in a page itself, and no frame', () => {
  expect(PAGE_POLICY).not.toContain('unsafe');
  expect(PAGE_POLICY.startsWith("default-src 'none'")).toBe(true);
  const rules = PAGE_POLICY.split('; ').map((rule) => rule.split(' ')[0]);
  // What these would allow is what `default-src` denies.
  expect(
    rules.filter((rule) => /^(?:frame|object|child|worker|media)-src$/u.test(rule ?? '')),
  ).toEqual([]);
  for (const rule of ['base-uri', 'form-action', 'frame-ancestors']) {
    expect(PAGE_POLICY).toContain(`${rule} 'none'`);
  }
});

it('[H116] a page is in a sandbox, and in a packaged app without DevTools', () => {
  expect(pagePreferences('/p.cjs', true)).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: false,
  });
  expect(pagePreferences('/p.cjs', false).devTools).toBe(true);
  expect(pagePreferences('/p.cjs', true)).not.toHaveProperty('enableBlinkFeatures');
});

describe('permissions', () => {
  const all = [
    'media',
    'camera',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'clipboard-read',
    'display-capture',
    'fullscreen',
    'pointerLock',
    'hid',
    'serial',
    'usb',
    'openExternal',
    'fileSystem',
    'idle-detection',
    'storage-access',
    'window-management',
    'constructor',
    '__proto__',
    'toString',
  ];

  it('[H117] nothing is given but writing to the clipboard, and only the check for media says yes', () => {
    const given = (how: 'check' | 'request') =>
      [...all, 'clipboard-sanitized-write'].filter((permission) =>
        isPermitted(how, { permission, origin: `${APP_ORIGIN}/` }),
      );
    expect(given('request')).toEqual(['clipboard-sanitized-write']);
    expect(given('check')).toEqual(['media', 'clipboard-sanitized-write']);
  });

  it.each(['hearth://app.evil', 'hearth://other/', 'http://127.0.0.1:4747/', 'null', ''])(
    '[H117] nothing at all to a page of %j',
    (origin) => {
      expect(isPermitted('check', { permission: 'media', origin })).toBe(false);
    },
  );
});

it('[H113] no address of another program’s choosing opens the app', () => {
  const sources = readdirSync(MAIN, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.ts$/u.test(file))
    .map((file) => readFileSync(join(MAIN, file), 'utf8'));
  const doors = /setAsDefaultProtocolClient|['"]open-url['"]|remote-debugging/u;
  expect(sources.filter((text) => doors.test(text))).toEqual([]);
});
