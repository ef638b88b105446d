import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Sample, sampleSession } from '../app/damage.testkit';
import type { Hearth } from '../app/hearth';
import { startHearth } from '../app/hearth.testkit';
import { sessionFolder } from '../session/session-folder';

/** A laptop of a test: a data folder of its own, and the app on it. */
export type Laptop = {
  readonly folder: string;
  readonly hearth: Hearth;
  readonly notices: string[];
};

const made: string[] = [];
const started: Hearth[] = [];

/** A laptop with the sample's session on it, or with nothing. */
export async function laptop(sample: Sample | null): Promise<Laptop> {
  const folder = await temporaryFolder();
  if (sample !== null) await cp(sample.folder, folder, { recursive: true });
  return start(folder);
}

/** Starts the app, once more, on a data folder. */
export async function start(folder: string): Promise<Laptop> {
  const notices: string[] = [];
  const hearth = await startHearth(folder, { onNotice: (sentence) => void notices.push(sentence) });
  started.push(hearth);
  return { folder, hearth, notices };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-file-'));
  made.push(folder);
  return folder;
}

/** Ends what tests began, and removes their folders. */
export async function tidyUp(): Promise<void> {
  for (const hearth of started.splice(0)) await hearth.stop();
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** The sample of a closed session, and how to remove it. */
export const closedSample = (): Promise<Sample> => sampleSession('closed');

/** The bytes of the three files that make a session. */
export async function keptFiles(folder: string, id: string): Promise<readonly Buffer[]> {
  const { events, board, boardHistory } = sessionFolder(folder, id);
  return Promise.all([events, board, boardHistory].map((path) => readFile(path)));
}

/** The names of all folders of sessions, half ones too. */
export function sessionNames(folder: string): Promise<readonly string[]> {
  return readdir(dirname(sessionFolder(folder, 'any').folder));
}
