import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdWeeks } from '../demo/hold-weeks';
import { dayAfter } from '../demo/past-library';
import type { BroughtAlong } from './bring-along';
import type { Hearth } from './hearth';
import { startHearth } from './hearth.testkit';
import { dataFolder } from './live.testkit';

let folder: string;
let remove: () => Promise<void>;
let hearth: Hearth;
let ids: readonly string[];

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  ids = await holdWeeks(folder, 3);
  hearth = await startHearth(folder);
  await hearth.memory.arrange({ type: 'nameSeries', id: 'weekly', name: 'Weekly' });
  await hearth.memory.arrange({ type: 'putInSeries', sessions: [...ids], series: 'weekly' });
});
afterEach(async () => {
  await hearth.stop();
  await remove();
});

const NOTHING: BroughtAlong = {
  series: null,
  commitments: [],
  digressions: [],
  cards: [],
  people: [],
};

/** What the form makes of what is carried over, with the first two people in the room. */
async function alongFromLast() {
  const carried = await hearth.memory.carry('weekly', Date.now());
  if (carried === null) throw new Error('nothing is carried over');
  const along: BroughtAlong = {
    series: { id: 'weekly', name: null },
    commitments: carried.commitments.map(({ session, commitment }) => ({ session, commitment })),
    digressions: [...carried.digressions],
    cards: ['Late trucks', 'The fax'].map((text) => ({ kind: 'question' as const, text })),
    people: carried.people.map(({ seat, name, group, leader }, n) => {
      return { name, group, leader, here: n < 2, seat };
    }),
  };
  return { carried, along, groups: [...carried.groups] };
}

it('[Y22] [Y31] a session begins with what it brings along, and the due commitments greet', async () => {
  const { carried, along, groups } = await alongFromLast();
  expect(carried.commitments.length).toBeGreaterThan(0);
  const { view, notice } = await hearth.startSession({
    title: carried.title,
    question: '',
    groups,
    along,
  });
  const { session } = view;
  expect(session.title).toBe('Weekly with vendors 4');
  expect(notice).toMatch(/commitments? (is|are) due – /u);
  expect(session.people).toMatchObject(carried.people.slice(0, 2).map(({ name }) => ({ name })));
  expect(session.people[0]?.group).toBe('g1');
  expect(session.commitments.map(({ from }) => from)).toEqual(
    along.commitments.map((one) => ({ kind: 'session', ...one })),
  );
  expect(session.branches.map(({ state }) => state)).toEqual(along.digressions.map(() => 'parked'));
  const { cards } = await hearth.read(session.id);
  expect(cards.filter(({ id }) => id.startsWith('brought'))).toMatchObject([
    { text: 'Late trucks', author: 'facilitator', x: 0 },
    { text: 'The fax', x: 0 },
  ]);
  await hearth.closeSession();
  // Each is there once, in the new session; where it was it is settled as carried.
  const { commitments } = await hearth.memory.commitments('weekly', Date.now());
  const open = commitments.filter(({ state }) => state === 'open');
  expect(open).toHaveLength(along.commitments.length);
  expect(new Set(open.map((one) => one.session))).toEqual(new Set([session.id]));
  const [{ session: from, commitment } = { session: '', commitment: 'c1' }] = along.commitments;
  const before = (await hearth.read(from)).session.commitments.find(({ id }) => id === commitment);
  expect(before?.state).toBe('carried');
  // Who was carried over and in the room is one person with who they were.
  const { same } = await hearth.memory.people('weekly');
  expect(same).toHaveLength(2);
  expect((await hearth.memory.shelves()).series[0]?.sessions).toContain(session.id);
});

it('[Y22] it begins also if something cannot be brought along, and says so', async () => {
  const along: BroughtAlong = {
    ...NOTHING,
    people: [{ name: '\u202e', group: 'Nobody’s', leader: false, here: true, seat: null }],
    commitments: [{ session: ids[0] ?? '', commitment: 'c99' }],
  };
  const { view, notice } = await hearth.startSession({
    title: 'New',
    question: '',
    groups: [],
    along,
  });
  expect(view.session.people).toEqual([]);
  expect(notice).toContain('Not brought along');
});

it('[Y23] who is expected is offered until they are there', async () => {
  const person = { group: null, leader: false, here: false, seat: null };
  const people = ['Ana Cruz', 'Ben'].map((name) => ({ ...person, name }));
  const { view } = await hearth.startSession({
    title: 'New',
    question: '',
    groups: [],
    along: { ...NOTHING, people },
  });
  const { id } = view.session;
  expect(hearth.memory.expected.at(id).map(({ name }) => name)).toEqual(['Ana Cruz', 'Ben']);
  await hearth.command({ type: 'join', name: 'ben', group: null, via: 'facilitator' });
  expect(hearth.memory.expected.at(id).map(({ name }) => name)).toEqual(['Ana Cruz']);
  expect(hearth.memory.expected.at('another')).toEqual([]);
  expect(hearth.memory.expected.at(undefined)).toEqual([]);
});

it('[Y31] nothing greets where nothing is due', async () => {
  const later = dayAfter(Date.now(), 30);
  const id = (await hearth.startSession({ title: 'One', question: '', groups: [] })).view.session
    .id;
  await hearth.command({ type: 'makeCommitment', what: 'Wait', who: null, by: later, from: null });
  await hearth.closeSession();
  const commitments = [{ session: id, commitment: 'c1' as const }];
  const along = { ...NOTHING, commitments };
  const { notice } = await hearth.startSession({ title: 'Two', question: '', groups: [], along });
  expect(notice).toBeNull();
});
