// Child processes. Everything is started without a shell, so that paths with spaces just work; the
// one exception is npm on Windows, which is a .cmd file.

import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { checkout, inCheckout } from './checkout.mjs';
import { SetupError } from './say.mjs';

const children = new Set();
let interrupted = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));

// npm hands a signal only to the shell between it and us, which dies of it in silence: a new parent
// means the same as the signal.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent && !interrupted) stop('SIGTERM');
}, 500).unref();

function stop(signal) {
  interrupted = true;
  // With nobody left to wait for there is nothing to let finish.
  if (children.size === 0) process.exit(130);
  for (const child of children) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
}

/**
 * Starts a program in the checkout; it gets this process's signals, and output is inherited.
 * Returns the child and a promise of its exit code (1 when a signal ended it).
 */
export function start(command, args, options = {}) {
  if (interrupted) throw new SetupError('stopped');
  const child = spawn(command, args, { cwd: checkout, stdio: 'inherit', ...options });
  children.add(child);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  }).finally(() => children.delete(child));
  return { child, ended };
}

/** Runs a program to its end; the promise is its exit code. */
export function run(command, args, options) {
  return start(command, args, options).ended;
}

/** Runs a JavaScript file of the checkout (a tool in node_modules) with this very Node. */
export function runNode(file, args, options) {
  return run(process.execPath, [inCheckout(file), ...args], options);
}

/** Runs a program and keeps what it prints: { code, stdout, stderr }. */
export async function capture(command, args, options = {}) {
  const { child, ended } = start(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  return { code: await ended, stdout, stderr };
}

/** Program and leading arguments that run npm: the one that runs us, else the one in PATH. */
export function npmCommand() {
  const own = process.env.npm_execpath ?? '';
  if (basename(own) === 'npm-cli.js') {
    return { command: process.execPath, args: [own], options: {} };
  }
  return process.platform === 'win32'
    ? { command: 'npm.cmd', args: [], options: { shell: true } }
    : { command: 'npm', args: [], options: {} };
}
