// The tests in rooms with bad networks (e2e/networks): each in network namespaces of its own, which end
// with it and have no way out, so that nothing of this machine's network is touched.

import { join } from 'node:path';
import { findProgram } from './linux-packages.mjs';
import { capture, run } from './run.mjs';
import { say } from './say.mjs';
import { ofPlaywright } from './tally.mjs';

const specs = ['network', 'host', 'check'];

// /run is where `ip netns` keeps its names: one that nobody else sees.
const begin = 'mount -t tmpfs none /run && exec "$@"';
const probe = 'ip netns add a && ip link add name probe type bridge mcast_snooping 0';

/** Runs them side by side, since they mostly wait; says loudly why if they cannot be run here. */
export async function networkTests({ env, reports }) {
  const unshare = await waysToNamespaces();
  if (unshare === undefined) {
    say('NETWORK TESTS NOT RUN: they need Linux, the programs ip (iproute2) and unshare, and');
    say('the right to make network namespaces (root, or user namespaces for everybody).');
    return { passed: 0, failed: 0 };
  }
  const tallies = await Promise.all(specs.map((spec) => one(unshare, spec, { env, reports })));
  return tallies.reduce((sum, { passed, failed }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
  }));
}

async function one(unshare, spec, { env, reports }) {
  const report = join(reports, `networks-${spec}.json`);
  const cli = 'node_modules/@playwright/test/cli.js';
  const config = ['--config', 'e2e/networks/playwright.config.ts'];
  const test = [process.execPath, cli, 'test', ...config, `networks/${spec}.spec.ts`];
  const code = await run('unshare', [...unshare, 'sh', '-c', begin, 'sh', ...test], {
    env: {
      ...env,
      HEARTH_OWN_NETWORK: 'yes',
      HEARTH_NETWORK_SPEC: spec,
      HEARTH_E2E_REPORT: report,
    },
  });
  return ofPlaywright(code, report);
}

/** The arguments with which `unshare` makes them here; undefined if it may not. */
async function waysToNamespaces() {
  if (process.platform !== 'linux') return undefined;
  if (['ip', 'unshare'].some((name) => findProgram(name) === undefined)) return undefined;
  const all = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
  for (const ways of [all, ['--user', '--map-root-user', ...all]]) {
    const { code } = await capture('unshare', [
      ...ways,
      'sh',
      '-c',
      begin,
      'sh',
      'sh',
      '-c',
      probe,
    ]);
    if (code === 0) return ways;
  }
  return undefined;
}
