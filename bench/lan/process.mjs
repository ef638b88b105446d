import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PATIENCE_MS = 5_000;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A process of the bench that answers questions one at a time; whatever is late ends the run. */
export async function start(file, args = [], withinMs = 30_000) {
  const child = fork(file, args, {
    cwd: ROOT,
    // A look into it: HEARTH_BENCH_NODE=--cpu-prof.
    execArgv: ['--expose-gc', ...(process.env.HEARTH_BENCH_NODE ?? '').split(' ').filter(Boolean)],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const answer = () =>
    new Promise((done, failed) => {
      const settle = (how) => (value) => {
        clearTimeout(late);
        child.off('message', heard);
        child.off('exit', ended);
        how(value);
      };
      const late = setTimeout(() => settle(failed)(new Error(`${file} did not answer`)), withinMs);
      const heard = settle(done);
      const ended = settle((code) => failed(new Error(`${file} ended with ${code}`)));
      child.once('message', heard);
      child.once('exit', ended);
    });
  const first = await answer();
  return {
    first,
    ask(question) {
      const answered = answer();
      child.send(question);
      return answered;
    },
    stop() {
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
      return new Promise((done) => {
        child.once('exit', done);
        // It ends itself then, and takes its files with it.
        child.disconnect();
        setTimeout(() => child.kill(), PATIENCE_MS).unref();
      });
    },
  };
}
