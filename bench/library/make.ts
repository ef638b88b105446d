import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { holdWeeks } from '../../src/main/demo/hold-weeks';
import { Library } from '../../src/main/library/library';
import { Memory } from '../../src/main/library/memory';

/** So many sessions of so many people in a data folder, all in one series, with the index the app would have. */
export async function makeLibrary(folder: string, sessions: number, people: number): Promise<void> {
  const ids = await holdWeeks(folder, sessions, people);
  const order = {
    series: [{ id: 'weekly', name: 'Weekly with vendors', sessions: ids }],
    tags: [],
    same: [],
    different: [],
    sameGroups: [],
  };
  await writeFile(join(folder, 'library-order.json'), JSON.stringify({ version: 1, order }));
  // The list and the index are made as they are at the first start.
  const library = await Library.open(folder);
  await library.changeSettings({});
  const ids_ = library.sessions().map(({ id }) => id);
  const memory = new Memory({ dataFolder: folder, ids: () => ids_, onDamaged: console.error });
  await memory.traces.whole();
}
