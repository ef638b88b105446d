import { expect, it } from 'vitest';
import { ModelDisk } from './model-disk';
import { seeded } from './random';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

/** What can be left of `log`, over many power cuts. */
function leftOf(disk: () => ModelDisk): ReadonlySet<string | null> {
  return new Set(
    SEEDS.map((seed) => disk().powerCut(seeded(seed)).get('log')?.toString('latin1') ?? null),
  );
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

function written(): ModelDisk {
  const disk = new ModelDisk(new Map([['log', Buffer.from('ab')]]));
  disk.apply({ op: 'open', file: 1, path: 'log', empty: false });
  disk.apply({ op: 'append', file: 1, bytes: base64('cd') });
  return disk;
}

it('[R6] of what was not synced a power cut leaves nothing, a part, zeros or all', () => {
  expect([...leftOf(written)].sort()).toEqual(['ab', 'ab\0\0', 'abc', 'abcd']);
});

it('[R6] what was synced stays, and a new name only once its folder was synced', () => {
  const synced = (): ModelDisk => {
    const disk = written();
    disk.apply({ op: 'sync', file: 1 });
    return disk;
  };
  expect([...leftOf(synced)]).toEqual(['abcd']);
  const renamed = (): ModelDisk => {
    const disk = synced();
    disk.apply({ op: 'open', file: 2, path: 'log.new', empty: true });
    disk.apply({ op: 'append', file: 2, bytes: base64('new') });
    disk.apply({ op: 'sync', file: 2 });
    disk.apply({ op: 'rename', from: 'log.new', to: 'log' });
    return disk;
  };
  expect([...leftOf(renamed)].sort()).toEqual(['abcd', 'new']);
  const kept = (): ModelDisk => {
    const disk = renamed();
    disk.apply({ op: 'syncFolder', path: '' });
    return disk;
  };
  expect([...leftOf(kept)]).toEqual(['new']);
});
