import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackRecords } from '../../shared/board/history-record';
import { readHistory } from '../../shared/board/history-rewrite';
import { openReplay } from '../../shared/board/replay';
import type { Session } from '../../shared/session/session';
import { startTelling } from '../app/damage.testkit';
import { entry } from '../app/live.testkit';
import type { SessionRecord } from '../library/past-session';
import { TraceFile } from '../library/trace-file';

/** Data folders as earlier versions left them, written by those versions themselves. */
const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));
const FORMATS = await readdir(FIXTURES);

/** What the version that wrote a folder read of its sessions: one closed, one cut off. */
type Told = {
  readonly title: string;
  readonly phase: string;
  readonly agreement: string;
  readonly people: readonly { readonly id: string; readonly heardMs: number | null }[];
  readonly turns: readonly { readonly id: string; readonly to: number | null }[];
  readonly cards: readonly unknown[];
};

async function expectedOf(format: string): Promise<readonly (readonly [string, Told])[]> {
  const text = await readFile(join(FIXTURES, format, 'expected.json'), 'utf8');
  // Written once, beside the folder, and never by what is tested.
  return Object.entries(JSON.parse(text) as Record<string, Told>);
}

/** The same as this version reads it. */
function told({ session, cards }: Pick<SessionRecord, 'session' | 'cards'>) {
  const { title, question, phase, openedAt, endedAt, lastAt, agreement } = session;
  return {
    ...{ title, question, phase, openedAt, endedAt, lastAt, agreement },
    groups: session.groups.map(({ name }) => name),
    people: session.people.map(({ id, label, group, heard }) => {
      return { id, label, group, heardMs: heard.ms };
    }),
    turns: turnsOf(session),
    queue: session.queue.map(({ person }) => person),
    moments: session.moments.map(({ id, kinds, words, at }) => {
      return { id, kind: kinds.at(-1)?.kind, words, at };
    }),
    votes: session.votes.map(({ id, question: asked }) => ({ id, question: asked })),
    cards: cards.map(({ id, kind, text, author, turn, x, y }) => {
      return { id, kind, text, author, turn, x, y };
    }),
    commitments: session.commitments,
    quiet: session.people.filter(({ quiet }) => quiet).map(({ id }) => id),
    admission: session.admission,
    removed: session.people.flatMap(({ id, removedAt }) =>
      removedAt === null ? [] : [[id, removedAt]],
    ),
    notes: session.notes,
  };
}

/** What both tell of: earlier versions had neither commitments nor people who are paused, and let in anybody. */
function asFarAs<T extends object>(is: T, was: object): Partial<T> {
  const known = Object.entries(is).filter(([key]) => key in was);
  // Of the keys that T has, some.
  return Object.fromEntries(known) as Partial<T>;
}

function turnsOf({ turns }: Session) {
  return turns.map(({ id, speakers, from, end }) => ({ id, speakers, from, to: end?.at ?? null }));
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-format-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.each(FORMATS)('what was written in the format %s', (format) => {
  it('[D30] opens: what was closed is read as it was, and what was cut off goes on', async () => {
    await cp(join(FIXTURES, format), folder, { recursive: true });
    const expected = await expectedOf(format);
    const { hearth, notices } = await startTelling(folder);
    expect(notices).toEqual([]);
    expect(hearth.library.sessions()).toHaveLength(2);
    for (const [id, was] of expected) {
      const is = told(await hearth.read(id));
      // The first version did not count how long somebody was heard.
      const people = is.people.map((person, at) => {
        return was.people[at]?.heardMs === null ? { ...person, heardMs: null } : person;
      });
      if (was.phase === 'closed') expect(asFarAs({ ...is, people }, was)).toEqual(was);
      else {
        // The turn that ran ended where its clock stood; nothing else may have changed.
        const { admission, removed, notes, commitments } = is;
        expect(is).toMatchObject({ title: was.title, phase: 'open', cards: was.cards });
        expect(was).toMatchObject(asFarAs({ admission, removed, notes, commitments }, was));
        const ended = was.turns.map((turn) => ({ ...turn, to: turn.to ?? expect.any(Number) }));
        expect(is.turns).toEqual(ended);
      }
    }
    const [closed] = expected.filter(([, { phase }]) => phase === 'closed');
    if (closed === undefined) throw new Error('no closed session in the fixture');
    const amended = await hearth.amend(closed[0], { type: 'writeAgreement', text: 'Anew.' });
    expect(amended.session.agreement).toBe('Anew.');
    expect(hearth.session?.phase).toBe('open');
    await hearth.stop();
  });

  it('[D30] its boards are replayed as far as they were kept', async () => {
    await cp(join(FIXTURES, format), folder, { recursive: true });
    const { hearth } = await startTelling(folder);
    for (const [id, was] of await expectedOf(format)) {
      const records = unpackRecords((await hearth.boardHistory(id)).packed);
      const replay = openReplay(readHistory(records));
      const isKept = was.phase === 'open' || records.length > 0;
      expect(replay?.board(replay.count - 1).cards.size ?? 0).toBe(isKept ? was.cards.length : 0);
    }
    await hearth.stop();
  });
});

const WITH_FILE = FORMATS.filter((format) => existsSync(join(FIXTURES, format, 'session.hearth')));

it.each(WITH_FILE)('[D30] a file that was saved in the format %s is imported', async (format) => {
  const { hearth } = await startTelling(folder);
  const file = await readFile(join(FIXTURES, format, 'session.hearth'));
  const taken = await hearth.keeping.take(file);
  const [closed] = (await expectedOf(format)).filter(([, { phase }]) => phase === 'closed');
  expect(taken).toMatchObject({ kind: 'imported', summary: { id: closed?.[0] } });
  const [id, was] = closed ?? ['', {}];
  expect(asFarAs(told(await hearth.read(id)), was)).toEqual(was);
  await hearth.stop();
});

const WITH_BACKUPS = FORMATS.filter((format) => existsSync(join(FIXTURES, format, 'backup.json')));

it.each(WITH_BACKUPS)('[D30] where backups were kept in the format %s is known', async (format) => {
  await cp(join(FIXTURES, format), folder, { recursive: true });
  const { hearth } = await startTelling(folder);
  const { state } = hearth.keeping.backups;
  expect(state.folder).toContain('hearth-stick-');
  expect(state.owedIn).toEqual([state.folder]);
  expect(hearth.library.sessions().map(({ title }) => title)).toEqual(['Cut off', 'Late trucks']);
  await hearth.stop();
});

const WITH_MEMORY = FORMATS.filter((format) =>
  existsSync(join(FIXTURES, format, 'library-order.json')),
);

it.each(WITH_MEMORY)(
  '[D30] what the library remembered in the format %s is read as it was',
  async (format) => {
    const { found } = await new TraceFile(join(FIXTURES, format, 'library-index.log')).read();
    const expected = await expectedOf(format);
    const closed = expected.find(([, { phase }]) => phase === 'closed')?.[0] ?? '';
    const cutOff = expected.find(([, { phase }]) => phase === 'open')?.[0] ?? '';
    expect(found.get(closed)?.trace).toMatchObject({
      title: 'Late trucks',
      agreement: 'Ask the depot first.',
      commitments: [{ what: 'Ask the depot', who: 'Ben' }, { what: 'Count the gates twice' }],
    });
    await cp(join(FIXTURES, format), folder, { recursive: true });
    const { hearth, notices } = await startTelling(folder);
    await hearth.memory.traces.whole();
    expect(await hearth.memory.shelves()).toEqual({
      series: [{ id: 'weekly01', name: 'Weekly with drivers', sessions: [closed] }],
      tags: [{ session: closed, tags: ['depot'] }],
    });
    const { same, sameGroups } = hearth.memory.orderFile.order;
    const seats = [closed, cutOff].map((session) => ({ session, person: 'p2' }));
    expect({ same, sameGroups }).toEqual({
      same: [seats],
      sameGroups: [['Drivers', 'Lorry drivers']],
    });
    expect(notices).toEqual([]);
    await hearth.stop();
  },
);

/** What opened a session's doors when it was written: `link` without the address, which is the machine's. */
type Doors = {
  readonly link: string;
  readonly code: string;
  readonly seat: string;
  readonly cofacilitators: readonly string[];
};

const WITH_DOORS = FORMATS.filter((format) =>
  existsSync(join(FIXTURES, format, 'expected-access.json')),
);

it.each(WITH_DOORS)(
  '[D30] whoever could come into the session that was cut off in the format %s still can',
  async (format) => {
    const text = await readFile(join(FIXTURES, format, 'expected-access.json'), 'utf8');
    // Written once, beside the folder, and never by what is tested.
    const doors = JSON.parse(text) as Doors;
    await cp(join(FIXTURES, format), folder, { recursive: true });
    const { hearth } = await startTelling(folder);
    const shown = await hearth.current();
    const link = new URL(shown?.join.link ?? '');
    expect(link.pathname + link.hash).toBe(doors.link);
    expect(shown?.join.code).toBe(doors.code);
    expect(hearth.held.cofacilitators.list().map(({ name }) => name)).toEqual(doors.cofacilitators);
    expect(await entry(link.href, 'board', doors.seat)).toBe('in');
    expect(await entry(link.href, 'board', 'p9.nobodysseat')).not.toBe('in');
    await hearth.stop();
  },
);

it.each(WITH_DOORS)('[D30] the settings of the format %s are what they were', async (format) => {
  await cp(join(FIXTURES, format), folder, { recursive: true });
  const { hearth } = await startTelling(folder);
  expect(hearth.library.settings).toMatchObject({
    theme: 'dark',
    form: 'en-GB',
    defaults: { admission: 'approval', way: 'queue', order: 'quietest', timeBoxMs: 120_000 },
    retention: { months: 12, spared: ['sparedsession'] },
  });
  await hearth.stop();
});
