import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readCards } from '../../shared/board/card';
import { cardsOf } from '../../shared/board/document';
import { foldAll } from '../../shared/session/fold';
import type { Session } from '../../shared/session/session';
import { readEvents } from '../session/event-log';
import {
  damagedCopy,
  isKept,
  partsOf,
  recordsOf,
  type Sample,
  type Started,
  sampleSession,
  startTelling,
} from './damage.testkit';
import { SessionRefused } from './session-refused';

// Every byte of every file takes a quarter of an hour; npm test looks at some of them.
const IS_LONG = process.env.HEARTH_LONG !== undefined;
const SHORT_CASES = Number(process.env.HEARTH_CASES ?? 50);

/** One way to damage one file. */
type Damage = {
  readonly name: string;
  readonly what: string;
  readonly bytes: Buffer;
  /** The first byte that is not as it was. */
  readonly at: number;
  /** The first byte from which on it is as it was again. */
  readonly until: number;
};

let cutOff: Sample;
let closed: Sample;

beforeAll(async () => {
  cutOff = await sampleSession('cut off');
  closed = await sampleSession('closed');
}, 120_000);

function damages({ files }: Sample): readonly Damage[] {
  const all = [...files].flatMap(([name, whole]) =>
    [...whole.keys()].flatMap((at): Damage[] => {
      const cut = whole.subarray(0, at);
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      return [
        { name, what: `cut at ${at}`, bytes: cut, at, until: whole.length },
        { name, what: `bit ${at % 8} of byte ${at}`, bytes: flipped, at, until: at + 1 },
      ];
    }),
  );
  // Coprime with two, so that cuts and bits both have their turn.
  const stride = IS_LONG ? 1 : Math.ceil(all.length / SHORT_CASES) | 1;
  return all.filter((_, index) => index % stride === 0);
}

/** What must be there of the session, whatever else is damaged: its records that are as they were. */
function intact(sample: Sample, { name, at, until }: Damage) {
  const { events, board } = partsOf(sample);
  const whole = (path: string) => sample.files.get(path) ?? Buffer.alloc(0);
  const isHit = (path: string, from: number, to: number) =>
    name === path && from < until && at < to;
  const log = recordsOf(whole(events), 'HEVT');
  const firstHit = log.findIndex(({ from, to }) => isHit(events, from, to));
  const before = firstHit < 0 ? log : log.slice(0, firstHit);
  const doc = new Y.Doc();
  for (const { payload, from, to } of recordsOf(whole(board), 'HBRD')) {
    if (!isHit(board, from, to)) Y.applyUpdate(doc, payload);
  }
  return {
    session: foldAll(before.flatMap(({ payload }, index) => readEvents(payload, index))),
    cards: readCards(cardsOf(doc)),
    isLogWhole: firstHit < 0,
  };
}

/** Damage that cannot be told from a file as it should be. */
function isInvisible(sample: Sample, { name, what, bytes, at }: Damage): boolean {
  const { events, board, boardHistory, heartbeat } = partsOf(sample);
  const isCut = what.startsWith('cut');
  if (isCut && bytes.length === 0 && name !== basename(name)) return !name.endsWith('.json');
  if (name === heartbeat) return isCut && bytes.length === 0;
  const magic = { [events]: 'HEVT', [board]: 'HBRD', [boardHistory]: 'HBHI' }[name];
  // The white space behind a JSON text.
  if (magic === undefined) return isCut && at === (sample.files.get(name)?.length ?? 0) - 1;
  const ends = recordsOf(sample.files.get(name) ?? Buffer.alloc(0), magic).map(({ to }) => to);
  // A file that ends earlier but with a whole record; three bytes of the header that mean nothing yet.
  return isCut ? [8, ...ends].includes(at) : at >= 5 && at < 8;
}

const gist = ({ people, moments, turns, agreement }: Session) => ({
  people: people.map(({ label, group }) => ({ label, group })),
  moments: moments.map(({ words }) => words),
  turns: turns.map(({ speakers }) => speakers),
  agreement,
});

async function withDamage(
  sample: Sample,
  damage: Damage,
  look: (folder: string) => Promise<void>,
): Promise<void> {
  const [folder, remove] = await damagedCopy(sample, damage.name, damage.bytes);
  try {
    await look(folder);
  } finally {
    await remove();
  }
}

/** That it is open, or that it was said why not. */
async function lookAtOpen(sample: Sample, damage: Damage, started: Started): Promise<boolean> {
  const { hearth, notices } = started;
  const { session } = hearth;
  const told = [...notices, (await hearth.current())?.notice ?? ''].join(' ');
  const { name, what } = damage;
  if (!isInvisible(sample, damage) && !/^library\.json\.bak$|access\.json(\.bak)?$/u.test(name)) {
    expect(told, 'the damage is told').toMatch(/damaged|could not be|cannot be/u);
  }
  if (session === null) {
    expect(told).toMatch(/could not be opened|cannot be read/u);
    return false;
  }
  const { session: before, cards } = intact(sample, damage);
  expect(gist(session)).toEqual(gist(before ?? session));
  expect(before, what).not.toBeNull();
  expect(hearth.library.sessions()).toMatchObject([{ id: sample.id, title: 'Round' }]);
  const shown = new Map((await hearth.read(sample.id)).cards.map(({ id, text }) => [id, text]));
  for (const { id, text } of cards) expect(shown.get(id)).toBe(text);
  return true;
}

describe('[D23] a bit flipped or a file cut off at any byte, of any file of a session', () => {
  it('[D23] that was cut off: it goes on with all that is intact, says what is not, and keeps the damaged file', async () => {
    let opened = 0;
    const cases = damages(cutOff);
    for (const [index, damage] of cases.entries()) {
      await withDamage(cutOff, damage, async (folder) => {
        const where = `${damage.name}, ${damage.what}`;
        const first = await startTelling(folder);
        const isOpen = await lookAtOpen(cutOff, damage, first).catch((error: unknown) => {
          throw new Error(where, { cause: error });
        });
        if (isOpen) opened += 1;
        const late = { type: 'join', name: 'Cem', group: null, via: 'facilitator' } as const;
        if (isOpen) expect((await first.hearth.command(late)).ok, where).toBe(true);
        await first.hearth.stop();
        const isThere = await isKept(folder, damage.name, damage.bytes);
        expect(isThere || isInvisible(cutOff, damage), `${where} is kept`).toBe(true);
        if (!isOpen || (IS_LONG && index % 8 > 0)) return;
        const second = await startTelling(folder);
        expect(second.hearth.session?.people.at(-1)?.label, where).toBe('Cem');
        await second.hearth.stop();
      });
    }
    expect(opened).toBeGreaterThan(cases.length / 2);
  }, 3_600_000);

  it('[D23] that is closed: what is intact is shown, what is not is said, and looking changes no file', async () => {
    for (const damage of damages(closed)) {
      const where = `${damage.name}, ${damage.what}`;
      await withDamage(closed, damage, async (folder) => {
        const { hearth, notices } = await startTelling(folder);
        const read = await hearth.read(closed.id).catch((error: unknown) => error);
        const { session, isLogWhole } = intact(closed, damage);
        if (read instanceof Error) {
          expect(read, where).toBeInstanceOf(SessionRefused);
          expect(read.message).toMatch(/cannot be read|not in the library/u);
        } else expect(read, where).toMatchObject({ session: session ?? {} });
        const isOfSession = /(events|board)\.log$/u.test(damage.name);
        if (isOfSession && !isInvisible(closed, damage) && !(read instanceof Error)) {
          expect(notices.join(' '), where).toContain('could not be read');
        }
        if (isLogWhole && !(read instanceof Error)) {
          const writing = { type: 'writeAgreement', text: 'Agreed' } as const;
          const put = await hearth.amend(closed.id, writing).catch((error: unknown) => error);
          expect(put, where).toMatchObject({ session: { agreement: 'Agreed' } });
        }
        await hearth.stop();
        const isThere = await isKept(folder, damage.name, damage.bytes);
        expect(isThere || isInvisible(closed, damage), `${where} is kept`).toBe(true);
      });
    }
  }, 3_600_000);
});

afterAll(async () => {
  await rm(cutOff.folder, { recursive: true, force: true });
  await rm(closed.folder, { recursive: true, force: true });
});
