import type { Defence } from './defence';

/** What confines the app's own windows. */
export const ON_THE_LAPTOP: readonly Defence[] = [
  {
    line: 'call main',
    rule: 'E1',
    file: 'src/main/windows/security.ts',
    out: "contents.on('will-navigate', (event) => event.preventDefault());",
    test: 'e2e/window.spec.ts',
  },
  {
    line: 'call main',
    rule: 'H113',
    file: 'src/main/windows/pages.ts',
    out: 'senderFrame === sender.mainFrame && ',
    test: 'src/main/windows/confined.test.ts',
  },
  {
    line: 'call main',
    rule: 'H117',
    file: 'src/main/windows/permissions.ts',
    out: 'isAppOrigin(origin) && decision?.[how] === true',
    put: 'decision?.[how] !== false',
    test: 'src/main/windows/confined.test.ts',
  },
  {
    line: 'read them by the app',
    rule: 'H114',
    file: 'src/main/windows/page-path.ts',
    out: "  if (!names.every((name) => NAME.test(name))) return null;\n",
    test: 'src/main/windows/confined.test.ts',
  },
  {
    line: 'bring in script',
    rule: 'H115',
    file: 'src/main/windows/page-policy.ts',
    out: "\"style-src 'self'\"",
    put: "\"style-src 'self' 'unsafe-inline'\"",
    test: 'src/main/windows/confined.test.ts',
  },
  {
    line: 'have the laptop open something else',
    rule: 'B74',
    file: 'src/main/windows/outside.ts',
    out: "url.protocol === 'https:' && ",
    test: 'src/main/windows/outside.test.ts',
  },
  {
    line: 'ship a known hole',
    rule: 'H110',
    file: 'setup/licences.mjs',
    out: 'if (licence === null) return false;',
    put: "if (licence === null) return true;",
    test: 'setup/dependency-check.test.mjs',
  },
  {
    line: 'ship a known hole',
    rule: 'H111',
    file: 'setup/dependency-check.mjs',
    out: ' && isInRange(version, one.range)',
    put: ' && !isInRange(version, one.range)',
    test: 'setup/dependency-check.test.mjs',
  },
  {
    line: 'ship a known hole',
    rule: 'H112',
    file: 'setup/dependency-check.mjs',
    out: '.filter(({ hasScript }) => hasScript)',
    put: '.filter(() => false)',
    test: 'setup/dependency-check.test.mjs',
  },
];
