// npm run long damage | crash | fuzz: the long form of a test of which npm test runs a short one.

import './node-version.mjs';
import { installDependencies } from './dependencies.mjs';
import { runNode } from './run.mjs';
import { asCommand, SetupError } from './say.mjs';

const TESTS = {
  damage: 'src/main/app/damage.test.ts',
  crash: 'e2e/crash/crash.test.ts',
  fuzz: 'e2e/fuzz/fuzz.test.ts',
};

await asCommand(async () => {
  const [name = '', ...more] = process.argv.slice(2);
  const file = TESTS[name];
  if (file === undefined) throw new SetupError(`npm run long ${Object.keys(TESTS).join(' | ')}`);
  const seed = more.find((argument) => argument.startsWith('--seed='))?.slice('--seed='.length);
  await installDependencies();
  const env = { ...process.env, HEARTH_LONG: '1' };
  if (seed !== undefined) env.HEARTH_SEED = seed;
  return runNode('node_modules/vitest/vitest.mjs', ['run', file], { env });
});
