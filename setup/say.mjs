// What set-up says to the person who waits.

/** A reason to stop that the person can act on; shown without a stack. */
export class SetupError extends Error {}

/** One line of progress. Goes to stderr: stdout belongs to the app (the join address). */
export function say(line) {
  process.stderr.write(`hearth: ${line}\n`);
}

/** Says every ten seconds that a long step is still going, until the promise settles. */
export async function stillGoing(what, promise) {
  const began = performance.now();
  const timer = setInterval(
    () => say(`  ${what}, ${Math.round((performance.now() - began) / 1000)} s so far`),
    10_000,
  );
  try {
    return await promise;
  } finally {
    clearInterval(timer);
  }
}

/** Runs a command's main function; a SetupError ends the process with its message and code 1. */
export async function asCommand(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
