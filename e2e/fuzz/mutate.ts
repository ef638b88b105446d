import type { Random } from '../crash/random';

/** Bytes at which readers go wrong: ends of ranges, continuation bits, letters with a meaning. */
const ODD_BYTES = [0, 1, 2, 3, 4, 0x0a, 0x0d, 0x20, 0x22, 0x25, 0x2e, 0x2f, 0x7b, 0x7f, 0x80, 0xff];
/** Variable-length numbers as Yjs and lib0 write them: huge, largest safe, too long. */
const ODD_NUMBERS = [
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0x80, 0x80, 0x80, 0x10],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
].map((bytes) => Buffer.from(bytes));
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  '',
  -1,
  0,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  'p1',
  'p999999999',
  'facilitator',
  '__proto__',
  'constructor',
  '\u202e\u0000\ud800',
  'x'.repeat(5_000),
  [],
  {},
  { __proto__: null, toString: 1 },
  Array.from({ length: 300 }, (_, n) => n),
];
const MOST_BYTES = 64 * 1024;

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** A whole number from 0 to below `end`. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}

/** One of the samples, changed in one to four places; now and then bytes that are nothing at all. */
export function mutateBytes(random: Random, samples: readonly Buffer[]): Buffer {
  if (random() < 0.05) return randomBytes(random, below(random, 200));
  let bytes: Buffer = Buffer.from(pick(random, samples));
  for (let n = 1 + below(random, 4); n > 0; n -= 1) bytes = mutateOnce(random, bytes, samples);
  return bytes.subarray(0, MOST_BYTES);
}

function mutateOnce(random: Random, bytes: Buffer, samples: readonly Buffer[]): Buffer {
  const at = below(random, bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + below(random, 12));
  const put = (middle: Uint8Array, from = at) =>
    Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(from)]);
  switch (below(random, 8)) {
    case 0:
      return put(Buffer.from([(bytes[at] ?? 0) ^ (1 << below(random, 8))]), at + 1);
    case 1:
      return put(Buffer.from([pick(random, ODD_BYTES)]), at + 1);
    case 2:
      return put(pick(random, ODD_NUMBERS), at + below(random, 2));
    case 3:
      return put(Buffer.alloc(0), end);
    case 4:
      return put(bytes.subarray(at, end));
    case 5:
      return put(randomBytes(random, below(random, 16)));
    case 6:
      return bytes.subarray(0, at);
    default: {
      const other = pick(random, samples);
      return put(other.subarray(below(random, other.length)), bytes.length);
    }
  }
}

function randomBytes(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => below(random, 256)));
}

/** A value like one of the samples with something in it that is not as it should be. */
export function mutateJson(random: Random, samples: readonly unknown[]): unknown {
  let value = pick(random, samples);
  for (let n = 1 + below(random, 3); n > 0; n -= 1) value = mutateValue(random, value, samples, 0);
  return value;
}

function mutateValue(
  random: Random,
  value: unknown,
  samples: readonly unknown[],
  depth: number,
): unknown {
  const isLeaf = typeof value !== 'object' || value === null || random() < 0.1 || depth > 6;
  if (isLeaf) return mutateLeaf(random, value, samples);
  if (Array.isArray(value)) {
    const at = below(random, value.length + 1);
    const changed = mutateValue(random, value[at] ?? null, samples, depth + 1);
    return random() < 0.2 ? value.toSpliced(at, 1) : value.toSpliced(at, 1, changed);
  }
  const keys = Object.keys(value);
  const key = keys.length === 0 || random() < 0.1 ? 'extra' : pick(random, keys);
  const { [key]: before, ...rest }: Record<string, unknown> = { ...value };
  if (random() < 0.15) return rest;
  return { ...rest, [key]: mutateValue(random, before, samples, depth + 1) };
}

function mutateLeaf(random: Random, value: unknown, samples: readonly unknown[]): unknown {
  const choice = below(random, 5);
  if (choice === 0) return pick(random, samples);
  if (choice === 1 && typeof value === 'number')
    return value * pick(random, [-1, 0.5, 2 ** 31, 1e9]);
  if (choice === 2 && typeof value === 'string')
    return value + pick(random, ['\u0000', ' ', '9', 'ä']);
  if (choice === 3) {
    let deep: unknown = value;
    for (let n = below(random, 60); n > 0; n -= 1) deep = [deep];
    return deep;
  }
  return pick(random, ODD_VALUES);
}
