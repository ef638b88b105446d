/** Where the focus goes from a seat. */
export type SeatMove = 'next' | 'before' | 'nextGroup' | 'groupBefore' | 'first' | 'last';

const MOVES: Readonly<Record<string, SeatMove>> = {
  ArrowRight: 'next',
  ArrowLeft: 'before',
  ArrowDown: 'nextGroup',
  ArrowUp: 'groupBefore',
  Home: 'first',
  End: 'last',
};

/** What a key means on a seat, or null if it is not the circle's. */
export function seatMove(key: string): SeatMove | null {
  return MOVES[key] ?? null;
}

/** The seat that a move leads to, walking round and round; null if there is none. */
export function seatAfter(
  seats: readonly { readonly id: string; readonly section: string }[],
  from: string | null,
  move: SeatMove,
): string | null {
  const count = seats.length;
  const at = Math.max(
    0,
    seats.findIndex((seat) => seat.id === from),
  );
  const idAt = (place: number) => seats[((place % count) + count) % count]?.id ?? null;
  if (count === 0) return null;
  switch (move) {
    case 'next':
      return idAt(at + 1);
    case 'before':
      return idAt(at - 1);
    case 'first':
      return idAt(0);
    case 'last':
      return idAt(count - 1);
    case 'nextGroup':
    case 'groupBefore': {
      const sections = [...new Set(seats.map((seat) => seat.section))];
      const step = move === 'nextGroup' ? 1 : -1;
      const own = sections.indexOf(seats[at]?.section ?? '');
      const other = sections[(own + step + sections.length) % sections.length];
      return seats.find((seat) => seat.section === other)?.id ?? null;
    }
  }
}
