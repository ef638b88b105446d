import { foldText } from '../board/fold-text';
import type { LibraryOrder, OrderCommand, Seat, Series } from './order';
import { seatKey } from './order';

export const ORDER_LIMITS = { seriesName: 80, tag: 40, tags: 12, series: 200 } as const;

/** [Y11] [Y13] The order after the facilitator said something; what makes no sense changes nothing. */
export function arrangeLibrary(order: LibraryOrder, command: OrderCommand): LibraryOrder {
  switch (command.type) {
    case 'nameSeries':
      return nameSeries(order, command.id, command.name);
    case 'endSeries':
      return { ...order, series: order.series.filter(({ id }) => id !== command.id) };
    case 'putInSeries':
      return putInSeries(order, command.sessions, command.series);
    case 'tag':
      return tag(order, command.session, command.tags);
    case 'samePerson':
      return command.seats.reduce(samePerson, order);
    case 'apart':
      return apart(order, command.seat);
    case 'different':
      return { ...order, different: [...order.different, command.seats] };
    case 'sameGroup':
      return sameGroup(order, command.names);
    case 'groupApart':
      return {
        ...order,
        sameGroups: order.sameGroups
          .map((names) => names.filter((name) => foldText(name) !== foldText(command.name)))
          .filter(({ length }) => length > 1),
      };
  }
}

/** [Y14] The order without whatever it says of seats and sessions that are not there any more. */
export function withoutGone(
  order: LibraryOrder,
  isThere: (session: string) => boolean,
  isForgotten: (seat: Seat) => boolean,
): LibraryOrder {
  const stays = (seat: Seat) => isThere(seat.session) && !isForgotten(seat);
  const seats = (all: readonly (readonly Seat[])[]) =>
    all.map((some) => some.filter(stays)).filter(({ length }) => length > 1);
  return {
    ...order,
    series: order.series.map((one) => ({ ...one, sessions: one.sessions.filter(isThere) })),
    tags: order.tags.filter(({ session }) => isThere(session)),
    same: seats(order.same),
    different: seats(order.different),
  };
}

function nameSeries(order: LibraryOrder, id: string, name: string): LibraryOrder {
  const isKnown = order.series.some((one) => one.id === id);
  const series: readonly Series[] = isKnown
    ? order.series.map((one) => (one.id === id ? { ...one, name } : one))
    : [...order.series, { id, name, sessions: [] }];
  return { ...order, series: series.slice(0, ORDER_LIMITS.series) };
}

function putInSeries(
  order: LibraryOrder,
  sessions: readonly string[],
  to: string | null,
): LibraryOrder {
  const moved = new Set(sessions);
  const series = order.series.map((one) => {
    const others = one.sessions.filter((id) => !moved.has(id));
    return { ...one, sessions: one.id === to ? [...others, ...moved] : others };
  });
  return { ...order, series };
}

function tag(order: LibraryOrder, session: string, given: readonly string[]): LibraryOrder {
  const byWord = new Map(given.map((word) => [foldText(word.trim()), word.trim()]));
  byWord.delete('');
  const tags = [...byWord.values()].slice(0, ORDER_LIMITS.tags);
  const others = order.tags.filter((one) => one.session !== session);
  return { ...order, tags: tags.length === 0 ? others : [...others, { session, tags }] };
}

/** [Y11] Whoever any of the seats was said to be before is the same person, too. */
function samePerson(order: LibraryOrder, seats: readonly Seat[]): LibraryOrder {
  const said = new Set(seats.map(seatKey));
  const touches = (some: readonly Seat[]) => some.some((seat) => said.has(seatKey(seat)));
  const all = [...order.same.filter(touches).flat(), ...seats];
  const merged = [...new Map(all.map((seat) => [seatKey(seat), seat])).values()];
  if (merged.length < 2) return order;
  const others = order.same.filter((some) => !touches(some));
  return { ...order, same: [...others, merged] };
}

/** [Y12] Taken back: this seat is somebody else's, the others stay one person. */
function apart(order: LibraryOrder, seat: Seat): LibraryOrder {
  const key = seatKey(seat);
  const own = order.same.find((some) => some.some((one) => seatKey(one) === key));
  if (own === undefined) return order;
  const left = own.filter((one) => seatKey(one) !== key);
  const others = order.same.filter((some) => some !== own);
  return {
    ...order,
    same: left.length > 1 ? [...others, left] : others,
    // What was taken back is not proposed again.
    different: [...order.different, own],
  };
}

function sameGroup(order: LibraryOrder, names: readonly string[]): LibraryOrder {
  const said = new Set(names.map(foldText));
  const touches = (some: readonly string[]) => some.some((name) => said.has(foldText(name)));
  const all = [...order.sameGroups.filter(touches).flat(), ...names];
  const merged = [...new Map(all.map((name) => [foldText(name), name])).values()];
  if (merged.length < 2) return order;
  return { ...order, sameGroups: [...order.sameGroups.filter((some) => !touches(some)), merged] };
}
