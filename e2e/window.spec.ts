import { expect, test } from './hearth';

test('[E1] the window is confined: no Node, no navigation, no new windows, no permissions, no other scheme path, no dictionary from the internet', async ({
  launch,
}) => {
  const { app, window } = await launch();
  await expect(window.getByTestId('start-session')).toBeVisible();
  expect(
    await window.evaluate(() => ['require', 'process', 'module'].map((n) => n in globalThis)),
  ).toEqual([false, false, false]);
  const url = window.url();
  await window.evaluate(() => {
    location.href = 'http://127.0.0.1:9/';
  });
  for (const target of ['http://192.0.2.200/', 'file:///etc/passwd', 'hearth://app/']) {
    expect(await window.evaluate((to) => globalThis.open(to) === null, target)).toBe(true);
  }
  expect(window.url()).toBe(url);
  expect(app.windows()).toHaveLength(1);
  const camera = await window.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    ),
  );
  expect(camera).toBe('refused');
  const statuses = await window.evaluate(() =>
    Promise.all(
      ['/../package.json', '/%2e%2e/package.json', '/..%5cpackage.json', '/nothing'].map(
        async (path) => (await fetch(`hearth://app${path}`)).status,
      ),
    ),
  );
  expect(statuses).toEqual([404, 404, 404, 404]);
  const spelling = await app.evaluate(({ session }) =>
    session.defaultSession.isSpellCheckerEnabled(),
  );
  expect(spelling).toBe(process.platform === 'darwin');
});
