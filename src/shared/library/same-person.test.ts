import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeLibrary, withoutGone } from './arrange-library';
import { type LibraryOrder, NO_ORDER, type OrderCommand, type Seat, seatKey } from './order';
import { groupsCalled, suggestSameGroups } from './same-group';
import { nameKey, suggestSame } from './same-person';
import { people, trace } from './trace.testkit';

const seat = (n: number, p = 1): Seat => ({ session: `session${n}`, person: `p${p}` });
const said = (...commands: readonly OrderCommand[]): LibraryOrder =>
  commands.reduce(arrangeLibrary, NO_ORDER);
const same = (...seats: readonly Seat[]): OrderCommand => ({ type: 'samePerson', seats: [seats] });

describe('people of several sessions', () => {
  it('[Y10] are proposed to be one by name, whatever case, accents and order', () => {
    expect(nameKey('  Díaz, Ángel ')).toBe(nameKey('angel DIAZ'));
    const traces = [
      trace(1, { people: people(['Ángel Díaz', 'Ben', 'Cleo Hart']) }),
      trace(2, { people: people(['Diaz, Angel', 'Ben', 'Dora']) }),
    ];
    expect(suggestSame(traces, NO_ORDER)).toMatchObject([
      { key: 'angel diaz', isClear: true, seats: [{ person: 'p1' }, { person: 'p1' }] },
      { key: 'ben', isClear: false },
    ]);
  });

  it('[Y10] are not clearly one if they are of two groups, or twice in one session', () => {
    const clear = (one: Parameters<typeof people>[0], over = {}) =>
      suggestSame(
        [trace(1, { people: people(one) }), trace(2, { people: people(['Ana Cruz'], over) })],
        NO_ORDER,
      )[0]?.isClear;
    expect(clear(['Ana Cruz'])).toBe(true);
    expect(clear(['Ana Cruz', 'Cruz Ana'])).toBeUndefined();
    const grouped = [
      trace(1, { people: people(['Ana Cruz'], { group: 'Staff' }) }),
      trace(2, { people: people(['Ana Cruz'], { group: 'Vendors' }) }),
    ];
    expect(suggestSame(grouped, NO_ORDER)).toMatchObject([{ isClear: false }]);
    expect(suggestSame([trace(1, { people: people(['Ana Cruz', 'Ana Cruz']) })], NO_ORDER)).toEqual(
      [],
    );
  });

  it('[Y11] are one when it is said, together with whoever they were before', () => {
    const { same: all } = said(
      same(seat(1), seat(2)),
      same(seat(3), seat(4)),
      same(seat(2), seat(3)),
    );
    expect(all.map((some) => some.map(seatKey).sort())).toEqual([
      ['session1 p1', 'session2 p1', 'session3 p1', 'session4 p1'],
    ]);
    const traces = [1, 2, 3].map((n) => trace(n, { people: people(['Ana Cruz']) }));
    expect(suggestSame(traces, said(same(seat(1), seat(2))))).toHaveLength(1);
    expect(suggestSame(traces, said(same(seat(1), seat(2), seat(3))))).toEqual([]);
  });

  it('[Y11] no seat is ever two people', () => {
    const anySeat = fc.record({
      session: fc.constantFrom('session1', 'session2', 'session3'),
      person: fc.constantFrom('p1' as const, 'p2' as const),
    });
    const any: fc.Arbitrary<OrderCommand> = fc.oneof(
      fc
        .array(anySeat, { maxLength: 3 })
        .map((seats) => ({ type: 'samePerson' as const, seats: [seats] })),
      anySeat.map((one) => ({ type: 'apart' as const, seat: one })),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (commands) => {
        const all = said(...commands)
          .same.flat()
          .map(seatKey);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it('[Y12] are taken apart again one by one, and not proposed anew', () => {
    const traces = [1, 2, 3].map((n) => trace(n, { people: people(['Ana Cruz']) }));
    const apart = said(same(seat(1), seat(2), seat(3)), { type: 'apart', seat: seat(3) });
    expect(apart.same.map((some) => some.map(seatKey))).toEqual([['session1 p1', 'session2 p1']]);
    expect(suggestSame(traces, apart)).toEqual([]);
    expect(
      suggestSame([...traces, trace(4, { people: people(['Ana Cruz']) })], apart),
    ).toHaveLength(1);
    const other = said({ type: 'different', seats: [seat(1), seat(2), seat(3)] });
    expect(suggestSame(traces, other)).toEqual([]);
  });
});

it('[Y13] a session is in one series at most, and has its tags once', () => {
  const order = said(
    { type: 'nameSeries', id: 'weekly', name: 'Weekly' },
    { type: 'nameSeries', id: 'board', name: 'Board' },
    { type: 'putInSeries', sessions: ['session1', 'session2'], series: 'weekly' },
    { type: 'putInSeries', sessions: ['session2'], series: 'board' },
    { type: 'nameSeries', id: 'board', name: 'The board' },
    { type: 'tag', session: 'session1', tags: [' Harbour', 'harbour', 'north', ''] },
  );
  expect(order.series).toEqual([
    { id: 'weekly', name: 'Weekly', sessions: ['session1'] },
    { id: 'board', name: 'The board', sessions: ['session2'] },
  ]);
  expect(order.tags).toEqual([{ session: 'session1', tags: ['harbour', 'north'] }]);
  const less = [
    { type: 'tag', session: 'session1', tags: [] },
    { type: 'endSeries', id: 'weekly' },
    { type: 'putInSeries', sessions: ['session2'], series: null },
  ] as const;
  expect(less.reduce(arrangeLibrary, order)).toMatchObject({
    tags: [],
    series: [{ id: 'board', sessions: [] }],
  });
});

it('[Y14] what was said goes with the sessions and people it was said of', () => {
  const order = said(
    same(seat(1), seat(2), seat(3)),
    { type: 'different', seats: [seat(1, 2), seat(2, 2)] },
    { type: 'nameSeries', id: 'weekly', name: 'Weekly' },
    { type: 'putInSeries', sessions: ['session1', 'session2'], series: 'weekly' },
    { type: 'tag', session: 'session1', tags: ['north'] },
  );
  const after = withoutGone(
    order,
    (session) => session !== 'session1',
    ({ session, person }) => session === 'session2' && person === 'p2',
  );
  expect(JSON.stringify(after)).not.toContain('session1');
  expect(after.same).toEqual([[seat(2), seat(3)]]);
  expect(after.different).toEqual([]);
});

it('[Y15] groups go by their names, and others are one when it is said and until it is taken back', () => {
  const order = said({ type: 'sameGroup', names: ['Supplier', 'Vendors'] });
  expect(groupsCalled(order)('SUPPLIER')).toBe('Vendors');
  expect(groupsCalled(NO_ORDER)('Supplier')).toBe('Supplier');
  const called = groupsCalled(NO_ORDER);
  expect([called('Équipe'), called('equipe')]).toEqual(['Équipe', 'Équipe']);
  expect(suggestSameGroups(['Vendor', 'Vendors', 'Staff'], NO_ORDER)).toEqual([
    ['Vendor', 'Vendors'],
  ]);
  expect(
    suggestSameGroups(
      ['Vendor', 'Vendors'],
      said({ type: 'sameGroup', names: ['Vendor', 'Vendors'] }),
    ),
  ).toEqual([]);
  expect(arrangeLibrary(order, { type: 'groupApart', name: 'supplier' }).sameGroups).toEqual([]);
});
