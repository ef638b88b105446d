import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, it } from 'vitest';
import { electronExecutable } from './electron-runtime.mjs';
import { FUSES, setFuses } from './fuses.mjs';

/** How the wire says it: the letters 0 and 1. */
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

it('[H116] every fuse that is known has a row', () => {
  const names = Object.keys(FuseV1Options).filter((name) => !/^\d+$/.test(name));
  expect(Object.keys(FUSES).sort()).toEqual(names.sort());
});

it('[H116] the fuses can be set in a real runtime, and are then as listed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-fuses-'));
  try {
    const copy = join(folder, 'electron');
    await copyFile(await electronExecutable(), copy);
    const before = await getCurrentFuseWire(copy);
    expect(before[FuseV1Options.EnableNodeCliInspectArguments]).toBe(ON);
    await setFuses(copy);
    const wire = await getCurrentFuseWire(copy);
    for (const [name, { on }] of Object.entries(FUSES)) {
      expect([name, wire[FuseV1Options[name]]]).toEqual([name, on ? ON : OFF]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
