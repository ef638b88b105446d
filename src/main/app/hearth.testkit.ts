import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hearth } from './hearth';
import type { HearthParts } from './hearth-parts';
import { NOBODY_LOOKS } from './live.testkit';

/** Starts the app without windows on a data folder. What a test does not care for is told to nobody. */
export async function startHearth(
  dataFolder: string,
  told: Partial<HearthParts> = {},
): Promise<Hearth> {
  const pageFolder = join(dataFolder, 'page');
  await mkdir(pageFolder, { recursive: true });
  await writeFile(join(pageFolder, 'index.html'), '<!doctype html><title>Hearth</title>');
  return Hearth.start({
    dataFolder,
    pageFolder,
    checkFolder: pageFolder,
    codeFolder: pageFolder,
    consoleFolder: pageFolder,
    room: NOBODY_LOOKS,
    carriers: { peers: true, relay: true },
    announcesName: false,
    onEvents: () => undefined,
    onOnline: () => undefined,
    onWaiting: () => undefined,
    onPutBack: () => undefined,
    onHeavy: () => undefined,
    onCofacilitators: () => undefined,
    onJoin: () => undefined,
    onHolding: () => undefined,
    onNotice: () => undefined,
    onUnsaved: () => undefined,
    ...told,
  });
}
