import { afterEach, beforeEach, expect, it } from 'vitest';
import { dataFolder, type Held, hold } from '../app/live.testkit';

let held: Held;
let remove: () => Promise<void>;

beforeEach(async () => {
  const [folder, done] = await dataFolder();
  remove = done;
  held = await hold(folder, true);
});
afterEach(async () => {
  await held.live.close();
  await remove();
});

it('[H126] no answer lets the page of another site read, frame or embed it', async () => {
  const base = held.link.slice(0, held.link.indexOf('/s/'));
  const asked = [
    `${base}/`,
    `${base}/nothing`,
    held.link,
    `${held.link}nothing`,
    `${held.link}index.html`,
  ];
  for (const url of asked) {
    for (const method of ['GET', 'OPTIONS', 'POST']) {
      const headers = {
        Origin: 'http://elsewhere.example',
        'Access-Control-Request-Method': 'GET',
      };
      const answer = await fetch(url, { method, headers });
      const open = [...answer.headers.keys()].filter((name) => name.startsWith('access-control'));
      expect(open, `${method} ${url}`).toEqual([]);
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  }
  const page = (await fetch(held.link)).headers.get('content-security-policy');
  expect(page).toContain("frame-ancestors 'none'");
});
