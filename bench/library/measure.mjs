import { _electron } from '@playwright/test';
import { checkout } from '../../setup/checkout.mjs';

/** From the process being started until a session's row can be opened and a title typed, in ms. */
export async function startOf(executable, folder, env) {
  const began = performance.now();
  const { app, window } = await open(executable, folder, env);
  await window.getByTestId('session-row').first().waitFor();
  await window.getByTestId('new-title').fill('x');
  const ms = performance.now() - began;
  await close(app);
  return ms;
}

/** What the library answers once it is open, in ms, measured in the window. */
export async function answersOf(executable, folder, env, searches) {
  const { app, window } = await open(executable, folder, env);
  await window.getByTestId('session-row').first().waitFor();
  const first = await window.evaluate(timeSearch, { words: 'warehouses' });
  const search = [];
  for (const query of searches) {
    for (let n = 0; n < 5; n += 1) search.push(await window.evaluate(timeSearch, query));
  }
  const views = [];
  for (let n = 0; n < 7; n += 1) {
    views.push(await window.evaluate(timeView));
    await window.getByTestId('room-sessions').click();
    await window.getByTestId('session-row').first().waitFor();
  }
  await close(app);
  // The first time the code of the view is fetched, too.
  return { first, search, firstView: views[0], views: views.slice(1) };
}

async function open(executable, folder, env) {
  const app = await _electron.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', checkout, `--data-folder=${folder}`],
    env,
  });
  return { app, window: await app.firstWindow() };
}

async function close(app) {
  const child = app.process();
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}

/** In the window: from asking until the answer is there. */
async function timeSearch(query) {
  const anything = {
    words: '',
    kind: null,
    mark: null,
    group: null,
    person: '',
    since: null,
    until: null,
    series: null,
  };
  const began = performance.now();
  const answer = await window.hearth.search({ ...anything, ...query });
  const ms = performance.now() - began;
  if (!answer.ok || answer.value.unread > 0) throw new Error('the index is not whole');
  return { ms, total: answer.value.total };
}

/** In the window: from the press until all pictures have been drawn. */
async function timeView() {
  const began = performance.now();
  document.querySelector('[data-testid="room-overTime"]').click();
  while (document.querySelector('[data-testid="picture-commitments"]') === null) {
    await new Promise((next) => requestAnimationFrame(next));
  }
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  return performance.now() - began;
}
