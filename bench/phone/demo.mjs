import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { checkout } from '../../setup/checkout.mjs';
import { lacksDisplay, virtualDisplay } from '../../setup/display.mjs';
import { electronExecutable } from '../../setup/electron-runtime.mjs';

/** Starts the app with a demonstration of so many people, in a folder of its own; gives its join link. */
export async function startDemo(people) {
  const display = lacksDisplay() ? await virtualDisplay() : null;
  const isRoot = process.getuid?.() === 0;
  const app = spawn(
    await electronExecutable(),
    [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', checkout, `--demo=${people}`],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: display === null ? process.env : { ...process.env, DISPLAY: display.name },
    },
  );
  return {
    link: await joinLink(app),
    stop: async () => {
      const exited = once(app, 'exit');
      app.kill('SIGKILL');
      await exited;
      display?.stop();
    },
  };
}

/** The address that the app prints. */
async function joinLink(app) {
  let said = '';
  for await (const bytes of app.stdout) {
    said += bytes;
    const link = /Join address: (\S+)\n/u.exec(said)?.[1];
    if (link !== undefined) {
      // Whatever else it says is read and forgotten, so that it is never held up.
      app.stdout.resume();
      return link;
    }
  }
  throw new Error('The app ended before it printed an address.');
}
