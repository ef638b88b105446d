import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readCards } from '../../shared/board/card';
import { addCard, setReaction, writeText } from '../../shared/board/card-operations';
import { cardsOf } from '../../shared/board/document';
import { readHistory } from '../../shared/board/history-rewrite';
import { openReplay } from '../../shared/board/replay';
import type { Actor, Command } from '../../shared/session/commands';
import { decide } from '../../shared/session/decide';
import type { SessionEvent } from '../../shared/session/events';
import { fold, foldAll } from '../../shared/session/fold';
import type { Session } from '../../shared/session/session';
import { BoardHistory } from '../board/board-history';
import { readHistoryFile } from '../board/history-file';
import { BoardReplica } from '../board/replica';
import { readSession } from '../library/past-session';
import { amendSession } from './amend';
import { EventLog } from './event-log';
import { eraseForgotten, finishForgetting } from './forgetting';
import { makeSessionFolder, type SessionFolder, sessionFolder } from './session-folder';

const SECRETS = ['Zenobia', 'Quill', 'quite another view', 'my first draft', 'why so late'];
const FACILITATOR: Actor = { kind: 'facilitator' };

let data: string;
let paths: SessionFolder;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'hearth-forget-'));
  paths = sessionFolder(data, 'testsession');
  await makeSessionFolder(paths);
});
afterEach(() => rm(data, { recursive: true, force: true }));

/** A session on disk, driven as main does: decided, appended, folded. */
class OnDisk {
  readonly folder = paths.folder;
  session: Session | null = null;
  at = 0;

  private constructor(
    readonly log: EventLog,
    readonly replica: BoardReplica,
    readonly history: BoardHistory,
  ) {}

  static async begin(): Promise<OnDisk> {
    const { log } = await EventLog.open(paths.events);
    const replica = await BoardReplica.open(paths.board);
    const held = new OnDisk(log, replica, await openHistory(replica));
    const opening = { type: 'openSession', id: 'testsession', title: 'T', question: '' } as const;
    await held.ask({ ...opening, groups: ['Staff'] });
    await held.ask({ type: 'join', name: 'Zenobia', group: 'g1', via: 'device' });
    await held.ask({ type: 'join', name: 'Ben', group: 'g1', via: 'device' });
    await held.ask({ type: 'changePerson', person: 'p1', name: 'Zenobia Quill', group: 'g1' });
    await held.ask({ type: 'giveFloor', to: 'p1' });
    const mark = { type: 'markMoment', kind: 'question', words: 'why so late' } as const;
    await held.ask(mark, { kind: 'participant', person: 'p1' });
    await held.write('p1', 'my first draft');
    await held.write('p2', 'what Ben wrote');
    await held.history.flush();
    await held.edit('card-p1', 'quite another view');
    await held.history.flush();
    return held;
  }

  async ask(command: Command, actor = FACILITATOR): Promise<readonly SessionEvent[]> {
    this.at += 1000;
    const decision = decide(this.session, command, actor, { at: this.at, wall: 0 });
    if (!decision.ok) throw new Error(decision.refusal.message);
    await this.log.append(decision.events);
    for (const event of decision.events) this.session = fold(this.session, event);
    return decision.events;
  }

  /** Somebody's page adds a card and main hears of it. */
  write(author: 'p1' | 'p2', text: string): Promise<void> {
    const card = {
      id: `card-${author}`,
      kind: 'question',
      author,
      turn: null,
      x: 0,
      y: 0,
    } as const;
    return this.onPage((page) => addCard(page, { ...card, text }, 'page'));
  }

  edit(id: string, text: string): Promise<void> {
    return this.onPage((page) => writeText(page, id, text, 'page'));
  }

  async onPage(act: (page: Y.Doc) => void): Promise<void> {
    const page = new Y.Doc();
    Y.applyUpdate(page, Y.encodeStateAsUpdate(this.replica.doc));
    const known = Y.encodeStateVector(page);
    act(page);
    await this.replica.apply(Y.encodeStateAsUpdate(page, known), 'page');
  }

  async close(): Promise<void> {
    await this.history.close();
    await this.replica.close();
    await this.log.close();
  }
}

function openHistory(replica: BoardReplica): Promise<BoardHistory> {
  const { doc } = replica;
  const refuse = (error: unknown) => {
    throw error;
  };
  return BoardHistory.open({
    path: paths.boardHistory,
    doc,
    now: () => 0,
    onDiskError: refuse,
  });
}

/** What every board was that the history tells of, by the texts of its cards. */
async function told(): Promise<readonly (readonly string[])[]> {
  const replay = openReplay(readHistory(await readHistoryFile(paths.boardHistory)));
  const places = Array.from({ length: replay?.count ?? 0 }, (_, place) => place);
  return places.map((place) =>
    [...(replay?.board(place).cards.values() ?? [])].flatMap((entry) => {
      const text = entry.get('text');
      return text?.type === 'text' ? [text.text] : [];
    }),
  );
}

/** Which of the secrets are anywhere in the bytes of any file of the session's folder. */
async function secretsOnDisk(): Promise<readonly string[]> {
  const files = await readdir(paths.folder);
  const bytes = await Promise.all(files.map((file) => readFile(join(paths.folder, file))));
  return SECRETS.filter((secret) => bytes.some((content) => content.includes(secret)));
}

it('[D13] a running session: no file has name, words or cards any more, and it goes on', async () => {
  const held = await OnDisk.begin();
  expect(await secretsOnDisk()).toEqual(SECRETS);
  await held.ask({ type: 'forget', person: 'p1' });
  await eraseForgotten(held);
  expect(await secretsOnDisk()).toEqual([]);
  // The session in memory needs no change, and takes what comes.
  await held.ask({ type: 'giveFloor', to: 'p2' });
  await held.write('p2', 'Ben goes on');
  const { log, events } = await EventLog.open(paths.events);
  await log.close();
  expect(foldAll(events)).toEqual(held.session);
  await held.close();
  expect(await secretsOnDisk()).toEqual([]);
  expect((await readSession(paths))?.cards).toMatchObject([{ text: 'Ben goes on' }]);
});

it('[D13] every page loses the cards of who is forgotten', async () => {
  const held = await OnDisk.begin();
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(held.replica.doc));
  held.replica.doc.on('update', (update: Uint8Array) => Y.applyUpdate(page, update));
  await held.ask({ type: 'forget', person: 'p1' });
  await eraseForgotten(held);
  expect(readCards(cardsOf(page)).map(({ author }) => author)).toEqual(['p2']);
  await held.close();
});

it('[D13] cut off between deciding and writing anew, the next opening finishes it', async () => {
  const held = await OnDisk.begin();
  await held.ask({ type: 'forget', person: 'p1' });
  await held.close();
  const { log, events } = await EventLog.open(paths.events);
  const replica = await BoardReplica.open(paths.board);
  const history = await openHistory(replica);
  await finishForgetting({ log, replica, history, folder: paths.folder }, events);
  expect(await secretsOnDisk()).toEqual([]);
  expect(foldAll(events)?.people[0]?.label).toBe('Somebody');
  await log.close();
  await history.close();
  await replica.close();
});

it('[D13] where nobody was forgotten an opening writes nothing anew', async () => {
  const held = await OnDisk.begin();
  await held.close();
  const { log, events } = await EventLog.open(paths.events);
  const replica = await BoardReplica.open(paths.board);
  const history = await openHistory(replica);
  const before = await readFile(paths.events);
  await finishForgetting({ log, replica, history, folder: paths.folder }, events);
  expect(await readFile(paths.events)).toEqual(before);
  expect(replica.cards()).toHaveLength(2);
  await log.close();
  await history.close();
  await replica.close();
});

it('[D13] a closed session: somebody is forgotten in its folder, and the time stays', async () => {
  const held = await OnDisk.begin();
  await held.ask({ type: 'closeSession' });
  await held.close();
  const heard = held.session?.people[0]?.heard;
  expect((await amendSession(paths, { type: 'forget', person: 'p1' })).ok).toBe(true);
  expect(await secretsOnDisk()).toEqual([]);
  const record = await readSession(paths);
  expect(record?.session.people[0]).toMatchObject({ label: 'Somebody', forgotten: true, heard });
  expect(record?.cards.map(({ author }) => author)).toEqual(['p2']);
  // Asking again is asking once.
  expect(await amendSession(paths, { type: 'forget', person: 'p1' })).toEqual({
    ok: true,
    events: [],
  });
});

it('[D13] a closed session can be corrected, and the correction is on disk', async () => {
  const held = await OnDisk.begin();
  await held.ask({ type: 'closeSession' });
  await held.close();
  const reassign = { type: 'reassignTurn', turn: 't1', to: 'p2' } as const;
  expect((await amendSession(paths, reassign)).ok).toBe(true);
  const ms = (await readSession(paths))?.session.people.map((person) => person.heard.ms);
  expect(ms).toEqual([0, held.session?.people[0]?.heard.ms]);
  const refused = await amendSession(paths, { ...reassign, turn: 't9' });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'unknownTurn' } });
});

it('[D12] a deleted card is in the board’s file until it is written anew, and not afterwards', async () => {
  const held = await OnDisk.begin();
  const onBoard = async () => {
    const bytes = await readFile(paths.board);
    return SECRETS.filter((secret) => bytes.includes(secret));
  };
  await held.onPage((page) => cardsOf(page).delete('card-p1'));
  expect(await onBoard()).toContain('quite another view');
  await held.replica.compact();
  expect(await onBoard()).not.toContain('quite another view');
  expect(await onBoard()).not.toContain('my first draft');
  await held.close();
});

it('[D19] a deleted card stays in the history of the board until its author is forgotten', async () => {
  const held = await OnDisk.begin();
  await held.onPage((page) => cardsOf(page).delete('card-p1'));
  await held.ask({ type: 'closeSession' });
  await held.close();
  expect(await told()).toContainEqual(['my first draft', 'what Ben wrote']);
  expect((await amendSession(paths, { type: 'forget', person: 'p1' })).ok).toBe(true);
  expect(await secretsOnDisk()).toEqual([]);
});

it('[D16] after forgetting the history has none of it, and replays what others wrote', async () => {
  const held = await OnDisk.begin();
  await held.onPage((page) => {
    const agree = { reaction: 'agree', author: 'p1', given: true } as const;
    setReaction(page, 'card-p2', agree, 'page');
  });
  await held.history.flush();
  expect(await told()).toContainEqual(['my first draft', 'what Ben wrote']);
  expect(await readFile(paths.boardHistory, 'latin1')).toContain('r/agree/p1');
  await held.ask({ type: 'forget', person: 'p1' });
  await eraseForgotten(held);
  expect(await secretsOnDisk()).toEqual([]);
  expect(await readFile(paths.boardHistory, 'latin1')).not.toContain('r/agree/p1');
  await held.edit('card-p2', 'Ben goes on');
  await held.close();
  expect(await told()).toEqual([[], ['what Ben wrote'], ['Ben goes on']]);
});

it('[D16] cut off before the history was written anew, the next opening does it', async () => {
  const held = await OnDisk.begin();
  await held.ask({ type: 'forget', person: 'p1' });
  const left = { forget: () => Promise.reject(new Error('cut off')) };
  await expect(eraseForgotten({ ...held, log: held.log, history: left })).rejects.toThrow();
  await held.close();
  expect(await secretsOnDisk()).toEqual(['quite another view', 'my first draft']);
  const { log, events } = await EventLog.open(paths.events);
  const replica = await BoardReplica.open(paths.board);
  const history = await openHistory(replica);
  await finishForgetting({ log, replica, history, folder: paths.folder }, events);
  expect(await secretsOnDisk()).toEqual([]);
  await log.close();
  await history.close();
  await replica.close();
});

it('[D16] a history that cannot be read is deleted with who is forgotten', async () => {
  const held = await OnDisk.begin();
  await held.ask({ type: 'closeSession' });
  await held.close();
  const bytes = await readFile(paths.boardHistory);
  bytes[4] = 99;
  await writeFile(paths.boardHistory, bytes);
  expect((await amendSession(paths, { type: 'forget', person: 'p1' })).ok).toBe(true);
  expect(await secretsOnDisk()).toEqual([]);
  expect(await readdir(paths.folder)).not.toContain('board-history.log');
});

it('[D20] what was kept of a damaged file goes with who is forgotten', async () => {
  const held = await OnDisk.begin();
  await held.ask({ type: 'closeSession' });
  await held.close();
  await appendFile(paths.events, 'half a record');
  const { log } = await EventLog.open(paths.events);
  await log.close();
  expect(await readdir(paths.folder)).toContain('events.log.broken-1');
  expect((await amendSession(paths, { type: 'forget', person: 'p1' })).ok).toBe(true);
  expect(await secretsOnDisk()).toEqual([]);
  expect(await readdir(paths.folder)).not.toContain('events.log.broken-1');
});
