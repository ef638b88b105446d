import { spawn } from 'node:child_process';

/** A test that takes longer hangs, which is no pass. */
const PATIENCE_MS = 300_000;

/** Runs a program of Node in a folder until it ends; true if it had to be ended. */
export function run(
  folder: string,
  program: string,
  args: readonly string[],
  more: object = {},
): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, VITEST: undefined, HEARTH_LONG: undefined, ...more },
    stdio: 'ignore',
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
  return new Promise((done) => child.once('exit', (code) => done(code === null)));
}
