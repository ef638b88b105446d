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
    env: { ...ownEnv(), ...env },
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

/** What the tests' runner tells its own processes is not for programs that are tried. */
function ownEnv(): NodeJS.ProcessEnv {
  const isRunners =
    /^(?:VITEST\w*|NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|FORCE_TTY|HEARTH_LONG)$/u;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isRunners.test(name)));
}
