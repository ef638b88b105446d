import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  forgiven,
  joined,
  left,
  type Neighbourhood,
  NOBODY,
  neighboursOf,
  parted,
  TRIED_IN_VAIN,
} from './neighbourhood';

const PEOPLE = 200;
/** A look at one takes 20 ms; `npm run long laws` takes its time. */
const HISTORIES = process.env.HEARTH_LONG === undefined ? 250 : 1_000;
const nameOf = (n: number): string => `5f0c${n}-9d1e-page`;

/** What can happen in a room, each with who it happens to. */
const happening = fc.record({
  what: fc.constantFrom('join', 'leave', 'sleep', 'fail'),
  who: fc.nat(PEOPLE - 1),
  side: fc.nat(2),
});
const histories = fc.record({
  /** How many are there when the history begins. */
  first: fc.nat(PEOPLE),
  happenings: fc.array(happening, { minLength: 20, maxLength: 40 }),
});

/** Rooms of 0 to 200 people who came in the order of their numbers. */
const filled: Neighbourhood[] = [NOBODY];
for (let n = 0; n < PEOPLE; n += 1) filled.push(joined(filled[n] ?? NOBODY, nameOf(n)));

/** All links there are to be, as "a b" with a before b. */
function linksOf(all: Neighbourhood): Set<string> {
  const links = new Set<string>();
  for (const { id } of all.ring) {
    for (const other of neighboursOf(all, id))
      links.add(id < other ? `${id} ${other}` : `${other} ${id}`);
  }
  return links;
}

function differences(before: Neighbourhood, after: Neighbourhood): number {
  const [old, now] = [linksOf(before), linksOf(after)];
  return (
    [...old].filter((link) => !now.has(link)).length +
    [...now].filter((link) => !old.has(link)).length
  );
}

/** How many steps from the first on the ring to the farthest; Infinity if somebody cannot be reached. */
function depthOf(all: Neighbourhood): number {
  const [first] = all.ring;
  if (first === undefined) return 0;
  const reached = new Set([first.id]);
  let edge = [first.id];
  let steps = 0;
  for (;;) {
    const next = edge.flatMap((id) => neighboursOf(all, id)).filter((id) => !reached.has(id));
    if (next.length === 0) break;
    for (const id of next) reached.add(id);
    edge = [...new Set(next)];
    steps += 1;
  }
  return reached.size === all.ring.length ? steps : Number.POSITIVE_INFINITY;
}

type Happening = { readonly what: string; readonly who: number; readonly side: number };

function after(all: Neighbourhood, { what, who, side }: Happening): Neighbourhood {
  const id = nameOf(who);
  if (what === 'join') return joined(all, id);
  if (what === 'leave') return left(all, id);
  if (what === 'sleep') return joined(left(all, id), id);
  const others = neighboursOf(all, id);
  const other = others[side % others.length];
  return other === undefined ? all : parted(all, id, other);
}

/** The worst that was seen in all histories. */
type Seen = {
  mostNeighbours: number;
  fewestNeighbours: number;
  oneSided: number;
  apartAndLinked: number;
  farthest: number;
  mostChangedByOne: number;
  mostChangedByFailure: number;
};

/** With fewer than that on the ring, pairs that fail may leave no place between two that work. */
const ENOUGH = 3 + 2 * TRIED_IN_VAIN;

/** Walks every history once, looking after each step: a look takes long enough with 200 people. */
function lookAtHistories(): Seen {
  const seen: Seen = {
    mostNeighbours: 0,
    fewestNeighbours: 3,
    oneSided: 0,
    apartAndLinked: 0,
    farthest: 0,
    mostChangedByOne: 0,
    mostChangedByFailure: 0,
  };
  fc.assert(
    fc.property(histories, ({ first, happenings }) => {
      let now = filled[first] ?? NOBODY;
      for (const step of happenings) {
        const next = after(now, step);
        look(seen, next);
        if (step.what !== 'sleep') {
          const which = step.what === 'fail' ? 'mostChangedByFailure' : 'mostChangedByOne';
          seen[which] = Math.max(seen[which], differences(now, next));
        }
        now = next;
      }
    }),
    { numRuns: HISTORIES },
  );
  return seen;
}

function look(seen: Seen, now: Neighbourhood): void {
  for (const { id } of now.ring) {
    const met = neighboursOf(now, id);
    seen.mostNeighbours = Math.max(seen.mostNeighbours, met.length);
    if (now.ring.length >= ENOUGH) {
      seen.fewestNeighbours = Math.min(seen.fewestNeighbours, met.length);
    }
    for (const other of met) {
      if (!neighboursOf(now, other).includes(id)) seen.oneSided += 1;
      if (now.apart.get(id)?.has(other) === true) seen.apartAndLinked += 1;
    }
  }
  if (now.ring.length >= ENOUGH || now.apart.size === 0) {
    seen.farthest = Math.max(seen.farthest, depthOf(now));
  }
}

let seen: Seen;
beforeAll(() => {
  seen = lookAtHistories();
}, 120_000);

describe('[H8] who meets whom', () => {
  it('[H8] it is mutual; nobody has more than three neighbours, and two unless they are few', () => {
    expect(seen.oneSided).toBe(0);
    expect(seen.mostNeighbours).toBe(3);
    expect(seen.fewestNeighbours).toBe(2);
  });

  it('[H8] without the host everybody on the ring is reached from everybody, in few hops', () => {
    expect(seen.farthest).toBeLessThanOrEqual(12);
  });
});

describe('[H27] people come and go', () => {
  it('[H27] few links change with each, however many people there are', () => {
    expect(seen.mostChangedByOne).toBeLessThanOrEqual(9);
  });

  it('[H27] the same people stand in the same ring, whoever came first', () => {
    const people = fc.uniqueArray(fc.nat(PEOPLE), { maxLength: PEOPLE });
    fc.assert(
      fc.property(people, people, (some, more) => {
        const all = [...new Set([...some, ...more])];
        const inOrder = all.reduce((room, n) => joined(room, nameOf(n)), NOBODY);
        const reversed = all.reduceRight((room, n) => joined(room, nameOf(n)), NOBODY);
        expect(inOrder.ring).toEqual(reversed.ring);
        expect(all.reduce((room, n) => joined(room, nameOf(n)), NOBODY)).toEqual(inOrder);
      }),
    );
  });
});

describe('[H28] a pair that cannot connect', () => {
  it('[H28] is no pair any more, and few links change for it', () => {
    expect(seen.apartAndLinked).toBe(0);
    expect(seen.mostChangedByFailure).toBeLessThanOrEqual(18);
  });

  it('[H28] whoever reaches nobody is set aside after three tries and breaks nobody else’s ring', () => {
    const broken = fc.uniqueArray(fc.nat(PEOPLE - 1), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(broken, (those) => {
        const names = new Set(those.map(nameOf));
        let room = filled[PEOPLE] ?? NOBODY;
        const failing = (): readonly [string, string] | undefined => {
          for (const id of names) {
            const [other] = neighboursOf(room, id);
            if (other !== undefined) return [id, other];
          }
          return undefined;
        };
        let tries = 0;
        for (let pair = failing(); pair !== undefined; pair = failing()) {
          room = parted(room, ...pair);
          tries += 1;
        }
        expect(tries).toBeLessThanOrEqual(names.size * TRIED_IN_VAIN + 3);
        expect(room.ring.length).toBeGreaterThanOrEqual(PEOPLE - names.size - 2);
        expect(depthOf(room)).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('[H28] everybody is tried anew when it is forgiven', () => {
    let room = filled[12] ?? NOBODY;
    const id = nameOf(5);
    for (
      let [other] = neighboursOf(room, id);
      other !== undefined;
      [other] = neighboursOf(room, id)
    ) {
      room = parted(room, id, other);
    }
    expect(room.aside).toContain(id);
    const again = forgiven(room);
    expect([again.ring.length, again.aside.size, again.apart.size]).toEqual([12, 0, 0]);
    expect(neighboursOf(again, id).length).toBeGreaterThanOrEqual(2);
    expect(forgiven(again)).toBe(again);
  });

  it('[H28] nobody can part two who are no neighbours', () => {
    const room = filled[20] ?? NOBODY;
    const id = nameOf(3);
    const stranger = room.ring.find(
      (one) => one.id !== id && !neighboursOf(room, id).includes(one.id),
    );
    expect(parted(room, id, stranger?.id ?? '')).toBe(room);
    expect(parted(room, id, 'nobody')).toBe(room);
  });
});
