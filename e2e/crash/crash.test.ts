import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildHost } from './build-host';
import { CrashRun } from './crash-run';

const IS_LONG = process.env.HEARTH_LONG !== undefined;
const KILLS = Number(process.env.HEARTH_KILLS ?? (IS_LONG ? 500 : 12));
const SEED = Number(process.env.HEARTH_SEED ?? (IS_LONG ? Date.now() % 1_000_000 : 6));

it(`[R5] [R6] a host under load that is killed ${KILLS} times loses nothing acknowledged and invents nothing`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-crash-'));
  const { program, page } = await buildHost();
  const figures = await new CrashRun({ seed: SEED, kills: KILLS, folder, program, page }).run();
  const { restartMs, restartCpuMs, ...counts } = figures;
  console.log({ seed: SEED, ...counts, restartMs: spread(restartMs), cpuMs: spread(restartCpuMs) });
  expect(figures.events).toBeGreaterThan(KILLS);
  expect(figures.cards).toBeGreaterThan(0);
  // How soon a busy machine lets a process run says nothing about it.
  expect(Math.max(...restartCpuMs)).toBeLessThan(2_000);
  await rm(folder, { recursive: true, force: true });
}, 3_600_000);

/** The middle one and the largest, in whole ms. */
function spread(all: readonly number[]): { readonly middle: number; readonly largest: number } {
  const sorted = all.toSorted((a, b) => a - b).map(Math.round);
  return { middle: sorted[sorted.length >> 1] ?? 0, largest: sorted.at(-1) ?? 0 };
}
