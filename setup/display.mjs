// A display for Linux machines without one.

import { spawn } from 'node:child_process';
import { SetupError } from './say.mjs';

/** Whether windows would have nowhere to go: Linux, and neither X nor Wayland. */
export function lacksDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
}

/** Starts a virtual display of our own; gives its name (":7") and the function that ends it. */
export async function virtualDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // A process group of its own: Ctrl-C must reach it after the app, not together with it.
    detached: true,
  });
  const name = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new SetupError('Xvfb, the virtual display, did not start.')));
    // Xvfb picks a free number and writes it once it accepts connections.
    server.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
  });
  return { name, stop: () => server.kill() };
}
