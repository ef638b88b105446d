import { spawn } from 'node:child_process';

/** Runs a program of Node in a folder until it ends; true if it hung, and had to be ended with all it began. */
export function run(
  folder: string,
  program: string,
  args: readonly string[],
  { mostMs, env = {} }: { readonly mostMs: number; readonly env?: object },
): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, VITEST: undefined, HEARTH_LONG: undefined, ...env },
    stdio: 'ignore',
    // A group of its own, so that nothing it began outlives it.
    detached: true,
  });
  let hung = false;
  const timer = setTimeout(() => {
    hung = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, mostMs);
  return new Promise((done) =>
    child.once('exit', () => {
      clearTimeout(timer);
      done(hung);
    }),
  );
}
