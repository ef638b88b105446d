import { describe, expect, it } from 'vitest';
import { inviteText } from './invite-list';
import { notHeard } from './not-heard';
import { overTime } from './over-time';
import { groupsCalled } from './same-group';
import { people, trace } from './trace.testkit';
import { trendOf } from './trend';

const called = groupsCalled({ sameGroups: [] });

it('[Y40] every session is a mark, in the order they were held', () => {
  const sessions = [
    trace(2, {
      balance: 0.5,
      people: [...people(['Ana']), ...people(['Ben'], { heard: 'inWriting' })],
      others: [{ group: 'Staff', came: 2, unheard: 1 }],
      groups: [{ name: 'Vendors', coverage: 'unheard', came: 1 }],
      leaders: [{ person: 'p1', ownMs: 10, othersMs: 30 }],
      debates: ['open', 'collaboration', 'collaboration'],
      moments: [{ id: 'm1', kind: 'debate', words: '', turn: null, by: null, parked: false }],
      commitments: [
        { id: 'c1', what: 'x', who: null, person: null, by: null, state: 'kept', from: null },
      ],
    }),
    trace(1, { groups: [{ name: 'Staff', coverage: 'emptyChair', came: 0 }] }),
  ];
  expect(overTime(sessions, called)).toMatchObject({
    groups: ['Staff', 'Vendors'],
    marks: [
      {
        id: 'session1',
        balance: null,
        leadersShare: null,
        came: 0,
        coverage: ['emptyChair', null],
      },
      {
        id: 'session2',
        balance: 0.5,
        leadersShare: 0.25,
        came: 4,
        unheard: 2,
        coverage: [null, 'unheard'],
        mix: [0, 1, 0, 0, 0, 0, 0],
        debates: { open: 1, agreed: 0, collaboration: 2 },
        commitments: { kept: 1, open: 0 },
      },
    ],
  });
  const one = groupsCalled({ sameGroups: [['Staff', 'Vendors']] });
  expect(overTime(sessions, one).groups).toEqual(['Vendors']);
});

it('[Y41] a line needs eight marks, and one session out of the ordinary does not move it', () => {
  expect(trendOf([0.1, 0.9])).toEqual([]);
  expect(trendOf([1, 2, 3, 4, 5, 6, 7])).toEqual([]);
  expect(trendOf([1, 2, 3, null, 100, 5, 6, 7, 8])).toEqual([
    { index: 2, value: 3 },
    { index: 4, value: 5 },
    { index: 5, value: 6 },
    { index: 6, value: 7 },
  ]);
});

describe('whom we have not heard', () => {
  const silent = { heard: 'unheard' as const };
  const series = [
    trace(1, { people: people(['Old Hand'], { group: 'Staff' }) }),
    trace(2, {
      people: people(['Ana Cruz'], { ...silent, group: 'Staff' }),
      others: [{ group: null, came: 3, unheard: 2 }],
    }),
    trace(3, {
      people: people(['Ana Cruz', 'Ben'], { heard: 'heard', group: 'Staff' }),
      groups: [
        { name: 'Staff', coverage: 'heard', came: 2 },
        { name: 'Vendors', coverage: 'emptyChair', came: 0 },
      ],
    }),
    trace(4, { people: people(['Cleo'], { heard: 'inWriting', group: null }) }),
  ];

  it('[Y42] is who came and had no turn, who stayed away, and which groups', () => {
    const answer = notHeard(series, { same: [] }, called, 3);
    expect(answer.sessions.map(({ id }) => id)).toEqual(['session2', 'session3', 'session4']);
    expect(answer.silent).toMatchObject([{ label: 'Cleo', came: 1, wrote: 1, namesake: null }]);
    expect(answer.perhaps).toMatchObject([
      { label: 'Ana Cruz', came: 1, namesake: { session: 'session3' } },
    ]);
    expect(answer.absent).toMatchObject([{ label: 'Old Hand', came: 0 }]);
    expect(answer).toMatchObject({ groups: ['Vendors'], others: 2 });
  });

  it('[Y42] lists those of one name once, until it is said whether they are one', () => {
    const twice = [trace(5), trace(6)].map((one) => ({
      ...one,
      people: people(['Dora Hall'], { heard: 'unheard' }),
    }));
    expect(notHeard(twice, { same: [] }, called, 5).silent).toMatchObject([
      { label: 'Dora Hall', came: 2, seats: [{ session: 'session5' }, { session: 'session6' }] },
    ]);
  });

  it('[Y42] goes by person where it was said who is one', () => {
    const same = [
      [
        { session: 'session2', person: 'p1' as const },
        { session: 'session3', person: 'p1' as const },
      ],
    ];
    expect(notHeard(series, { same }, called, 3).silent.map(({ label }) => label)).toEqual([
      'Cleo',
    ]);
    expect(notHeard([], { same: [] }, called, 5)).toMatchObject({
      silent: [],
      absent: [],
      groups: [],
    });
  });

  it('[Y43] is a list to invite, by group', () => {
    expect(inviteText(notHeard(series, { same: [] }, called, 3))).toBe(
      [
        'Staff',
        '- Old Hand (did not come)',
        '',
        'No group',
        '- Cleo (wrote, did not speak)',
        '',
        'Vendors',
        '- somebody who speaks for them',
      ].join('\n'),
    );
  });
});
