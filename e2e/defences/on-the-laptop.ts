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
    rule: 'E1',
    file: 'src/main/windows/security.ts',
    out: 'answer(PERMISSIONS[permission]?.request ?? false),',
    put: 'answer(permission !== "none"),',
    test: 'e2e/window.spec.ts',
  },
];
