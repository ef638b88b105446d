import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { addCard, writeText } from '../../shared/board/card-operations';
import { readRecords } from '../disk/record-format';
import { sessionFolder } from '../session/session-folder';
import type { Hearth } from './hearth';
import { startHearth } from './hearth.testkit';
import { Page } from './live.testkit';
import { RelayBoard } from './live-board.testkit';

/** The app without windows on a folder, and what it said. */
export type Started = { readonly hearth: Hearth; readonly notices: string[] };

/** A data folder with one small session, as it was found. */
export type Sample = {
  readonly folder: string;
  readonly id: string;
  /** Every file there is, by its path from the folder. */
  readonly files: ReadonlyMap<string, Buffer>;
};

/** Starts the app on a data folder, and keeps what it says. */
export async function startTelling(folder: string): Promise<Started> {
  const notices: string[] = [];
  const onNotice = (sentence: string) => void notices.push(sentence);
  return { hearth: await startHearth(folder, { onNotice }), notices };
}

/**
 * A session with people, turns, moments and cards from the console and from a phone: as it lies on disk
 * when the laptop fails (`cut off`), or after it was closed.
 */
export async function sampleSession(how: 'cut off' | 'closed'): Promise<Sample> {
  const held = await mkdtemp(join(tmpdir(), 'hearth-sample-'));
  const folder = `${held}-${how.replace(' ', '-')}`;
  const { hearth } = await startTelling(held);
  const { view, join: access } = await hearth.startSession({
    title: 'Round',
    question: '',
    groups: ['Staff'],
  });
  const { id } = view.session;
  await command(hearth, { type: 'join', name: 'Ben', group: 'g1', via: 'facilitator' });
  const link = access.link.replace(/\/\/[^/]+:/u, '//127.0.0.1:');
  const { page, welcome } = await Page.join(link, 'Anna', 'g1');
  await page.ask({ type: 'raiseHand', reply: false });
  await command(hearth, { type: 'giveFloor', to: 'p1' });
  await command(hearth, { type: 'markMoment', kind: 'question', words: 'why so late' });
  const board = await RelayBoard.open(link, welcome.seat);
  for (const id of ['one', 'two', 'three']) {
    const card = { id, kind: 'debate', text: id, author: 'p2', turn: null, x: 0, y: 0 } as const;
    addCard(board.doc, card, 'test');
    await board.allSaved();
    await hearth.boardHistory(view.session.id);
  }
  writeText(board.doc, 'one', 'one and more', 'test');
  await board.allSaved();
  await hearth.boardHistory(id);
  await command(hearth, { type: 'giveFloor', to: welcome.person });
  board.close();
  page.close();
  if (how === 'closed') await hearth.closeSession();
  // While it is held the files are as a failing laptop would leave them.
  // The library's memory is written in the background: what is half there may be gone in a moment.
  await cp(held, folder, { recursive: true, filter: (path) => !path.endsWith('.new') });
  await hearth.stop();
  await rm(held, { recursive: true, force: true });
  return { folder, id, files: await filesIn(folder, id) };
}

async function filesIn(folder: string, id: string): Promise<ReadonlyMap<string, Buffer>> {
  const within = join('sessions', id);
  const names = [
    ...(await readdir(folder)).filter((name) => name.startsWith('library.json')),
    ...(await readdir(join(folder, within))).map((name) => join(within, name)),
  ];
  const read = names.map(async (name) => [name, await readFile(join(folder, name))] as const);
  return new Map(await Promise.all(read));
}

/** A copy of the sample in which one file is these bytes instead; gives how to remove it, too. */
export async function damagedCopy(
  { folder }: Sample,
  name: string,
  bytes: Uint8Array,
): Promise<readonly [string, () => Promise<void>]> {
  const copy = await mkdtemp(join(tmpdir(), 'hearth-damaged-'));
  await cp(folder, copy, { recursive: true });
  await writeFile(join(copy, name), bytes);
  return [copy, () => rm(copy, { recursive: true, force: true })];
}

/** Whether the file, or one beside it whose name begins like its own, is exactly these bytes. */
export async function isKept(folder: string, name: string, bytes: Uint8Array): Promise<boolean> {
  const path = join(folder, name);
  const beside = (await readdir(dirname(path))).map((other) => join(dirname(path), other));
  const candidates = beside.filter(
    (other) => other === path || other.startsWith(`${path}.broken-`),
  );
  const read = await Promise.all(candidates.map((candidate) => readFile(candidate)));
  return read.some((content) => content.equals(bytes));
}

/** The records of a whole file, and where each of them ends. */
export function recordsOf(
  file: Uint8Array,
  magic: string,
): readonly { readonly payload: Uint8Array; readonly from: number; readonly to: number }[] {
  let at = 8;
  return readRecords(file, magic).records.map((payload) => {
    const from = at;
    at += 8 + payload.length;
    return { payload, from, to: at };
  });
}

/** Where the parts of the sample's session are, from its folder. */
export function partsOf({ id }: Sample): ReturnType<typeof sessionFolder> {
  return sessionFolder('', id);
}

async function command(hearth: Hearth, what: Parameters<Hearth['command']>[0]): Promise<void> {
  const decision = await hearth.command(what);
  if (!decision.ok) throw new Error(decision.refusal.message);
}
