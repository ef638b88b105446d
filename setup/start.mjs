// npm start: from a fresh clone to the running app. Arguments after `--` go to the app.

import './node-version.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { build } from './build.mjs';
import { checkout } from './checkout.mjs';
import { installDependencies } from './dependencies.mjs';
import { lacksDisplay, virtualDisplay } from './display.mjs';
import { electronExecutable } from './electron-runtime.mjs';
import { installLinuxPackages } from './linux-packages.mjs';
import { run } from './run.mjs';
import { asCommand, say } from './say.mjs';

const appArguments = process.argv.slice(2);

await asCommand(async () => {
  await installDependencies();
  await installLinuxPackages({ forTests: false });
  const electron = await electronExecutable();
  await build();
  return lacksDisplay() ? launchUnseen(electron) : launch(electron, appArguments, process.env);
});

/** Under a virtual display nobody can click: the app opens a session by itself. */
async function launchUnseen(electron) {
  say('there is no display here: Hearth runs unseen, and participants can join all the same');
  const opening = appArguments.includes('--demo') ? [] : ['--open-session'];
  const display = await virtualDisplay();
  try {
    return await launch(electron, [...appArguments, ...opening], {
      ...process.env,
      DISPLAY: display.name,
    });
  } finally {
    display.stop();
  }
}

function launch(electron, args, env) {
  say('starting (Ctrl-C ends it)');
  // Set by some editors' terminals, it would turn Electron into a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...clean } = env;
  return run(electron, [...switches(env), checkout, ...args], { env: clean });
}

function switches(env) {
  if (process.platform !== 'linux') return [];
  const hasGpu = existsSync('/dev/dri') && env.DISPLAY === process.env.DISPLAY;
  return [...(canSandbox() ? [] : ['--no-sandbox']), ...(hasGpu ? [] : ['--disable-gpu'])];
}

/** Chromium refuses its sandbox to root, and Ubuntu since 23.10 to programs it has no profile for. */
function canSandbox() {
  if (process.getuid?.() === 0) return false;
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  const restricted = existsSync(restriction) && readFileSync(restriction, 'utf8').trim() === '1';
  if (restricted)
    say('this system denies the browser sandbox to apps it does not know: going on without');
  return !restricted;
}
