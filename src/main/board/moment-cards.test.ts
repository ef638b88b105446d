import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCards } from '../../shared/board/card';
import { writeText } from '../../shared/board/card-operations';
import { cardsOf } from '../../shared/board/document';
import { deleteEntries } from '../../shared/board/place-operations';
import type { Command } from '../../shared/session/commands';
import { RelayBoard } from '../app/live-board.testkit';
import { BoardRelay } from '../host/board-relay';
import { GroupSeal } from '../host/seal/group-seal';
import { noFaults, SealedServer } from '../host/seal/sealed.testkit';
import { EventLog } from '../session/event-log';
import { RunningSession } from '../session/running-session';
import { keepMomentCards } from './moment-cards';
import { BoardReplica } from './replica';

let folder: string;
let running: RunningSession;
let replica: BoardReplica;
let stop: () => void;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-moments-'));
  const { log } = await EventLog.open(join(folder, 'events.log'));
  running = new RunningSession({
    log,
    session: null,
    now: () => 0,
    wall: () => 0,
    erase: () => Promise.resolve(),
  });
  await ask({ type: 'openSession', id: 'abcdefgh', title: 'Moments', question: '', groups: [] });
  replica = await BoardReplica.open(join(folder, 'board.log'));
  stop = keep();
});
afterEach(async () => {
  stop();
  await replica.close();
  await rm(folder, { recursive: true, force: true });
});

function keep(): () => void {
  return keepMomentCards({ running, replica, onDiskError: refused });
}

function refused(error: unknown): void {
  throw error;
}

async function ask(command: Command): Promise<void> {
  const decision = await running.submit(command, { kind: 'facilitator' });
  if (!decision.ok) throw new Error(decision.refusal.message);
}

function cards() {
  return replica.cards().map(({ id, kind, text }) => ({ id, kind, text }));
}

it('[M14] a moment has a card, which is on disk and follows its kind and words', async () => {
  await ask({ type: 'markMoment', kind: 'setback', words: 'Late again' });
  expect(cards()).toEqual([{ id: 'moment-m1', kind: 'setback', text: 'Late again' }]);
  await ask({ type: 'changeMoment', moment: 'm1', kind: 'collaboration', words: 'Together' });
  expect(cards()).toEqual([{ id: 'moment-m1', kind: 'collaboration', text: 'Together' }]);
  // Asked for after everything else, so it is on disk after everything else.
  await replica.compact();
  const again = await BoardReplica.open(join(folder, 'board.log'));
  expect(again.cards()).toEqual(replica.cards());
  await ask({ type: 'removeMoment', moment: 'm1' });
  expect(cards()).toEqual([]);
});

it('[M14] what somebody wrote on the card stays when the moment’s words change', async () => {
  await ask({ type: 'markMoment', kind: 'setback', words: 'Late' });
  writeText(replica.doc, 'moment-m1', 'Late, three times', 'page');
  await ask({ type: 'changeMoment', moment: 'm1', kind: 'question', words: 'Why late' });
  expect(cards()).toEqual([{ id: 'moment-m1', kind: 'question', text: 'Late, three times' }]);
});

it('[M14] a card that was taken off stays off', async () => {
  await ask({ type: 'markMoment', kind: 'setback', words: 'One' });
  await ask({ type: 'markMoment', kind: 'setback', words: 'Two' });
  deleteEntries(replica.doc, ['moment-m1'], 'page');
  deleteEntries(replica.doc, ['moment-m2'], 'page');
  stop();
  stop = keep();
  await ask({ type: 'changeMoment', moment: 'm1', kind: 'debate', words: 'One' });
  expect(cards()).toEqual([]);
});

it('[M16] cards that a cut between log and board has cost are made when the session goes on', async () => {
  await ask({ type: 'markMoment', kind: 'setback', words: 'One' });
  stop();
  await ask({ type: 'markMoment', kind: 'setback', words: 'Two' });
  await ask({ type: 'markMoment', kind: 'debate', words: 'Three' });
  stop = keep();
  expect(cards().map(({ text }) => text)).toEqual(['One', 'Two', 'Three']);
});

it('[M16] a board that does not say which cards were made gets the latest one only', async () => {
  stop();
  await ask({ type: 'markMoment', kind: 'setback', words: 'One' });
  await ask({ type: 'markMoment', kind: 'setback', words: 'Two' });
  stop = keep();
  expect(cards().map(({ text }) => text)).toEqual(['Two']);
});

it('[M16] no card is made again of somebody who asked to be forgotten', async () => {
  stop();
  await ask({ type: 'join', name: 'Anna', group: null, via: 'device' });
  const mark = { type: 'markMoment', kind: 'setback', words: 'One' } as const;
  expect((await running.submit(mark, { kind: 'participant', person: 'p1' })).ok).toBe(true);
  await ask({ type: 'forget', person: 'p1' });
  stop = keep();
  expect(cards()).toEqual([]);
});

it('[M14] cards of moments lie free of each other', async () => {
  for (let n = 0; n < 12; n += 1)
    await ask({ type: 'markMoment', kind: 'question', words: `${n}` });
  const places = replica.cards().map(({ x, y }) => ({ x, y }));
  for (const a of places) {
    for (const b of places) {
      if (a !== b) expect(Math.abs(a.x - b.x) >= 240 || Math.abs(a.y - b.y) >= 100).toBe(true);
    }
  }
});

it('[B9] a card that main makes reaches every page, and is on disk like anybody’s', async () => {
  const relay = new BoardRelay({
    replica,
    counts: noFaults(),
    group: new GroupSeal(),
    keeping: { take: (_from, _isOwn, _update, apply) => apply() },
    weights: { leftOut: () => undefined, added: () => undefined },
    isQuiet: () => false,
    onDiskError: refused,
  });
  const server = await SealedServer.open((line) =>
    relay.join(line, 'p1', { isNew: false, unpacks: false }),
  );
  const { link } = server;
  const pages = await Promise.all([RelayBoard.open(link, 'a'), RelayBoard.open(link, 'b')]);
  try {
    await ask({ type: 'markMoment', kind: 'celebration', words: 'We did it' });
    for (const page of pages) await page.until(() => cardsOf(page.doc).has('moment-m1'));
    await ask({ type: 'changeMoment', moment: 'm1', kind: 'question', words: 'Did we?' });
    for (const page of pages) {
      await page.until(() => readCards(cardsOf(page.doc))[0]?.text === 'Did we?');
      expect(readCards(cardsOf(page.doc))).toEqual(replica.cards());
    }
    // Asked for after everything else, so it is on disk after everything else.
    await replica.compact();
    const again = await BoardReplica.open(join(folder, 'board.log'));
    expect(again.cards()).toEqual(replica.cards());
    await again.close();
  } finally {
    for (const page of pages) page.close();
    relay.dispose();
    server.close();
  }
});
