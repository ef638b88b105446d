import type { Random } from '../crash/random';
import { below, mutateJson, pick } from './mutate';

/** Values that come through a structured clone as they are, and that JSON does not know. */
const ODD_CLONES: readonly (() => unknown)[] = [
  () => undefined,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0,
  () => -(2 ** 53),
  () => 10n ** 40n,
  () => new Date(Number.NaN),
  () => new Map([['type', 'giveFloor']]),
  () => new Set(['p1']),
  () => /(?:a+)+$/u,
  () => new Error('x'),
  () => new Uint8Array(1_000),
  () => new ArrayBuffer(8),
  () => new Array(50_000),
  () => 'x'.repeat(1_000_000),
  () => 'a\u0300'.repeat(20_000),
  () => '\ud800\u202e\u0000\u2066',
  () => '../'.repeat(100),
  () => cyclic(),
  () => deep(800),
  () => wide(20_000),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
];

function cyclic(): unknown {
  const value: Record<string, unknown> = { type: 'join', name: 'Anna' };
  value.self = value;
  value.list = [value, [value]];
  return value;
}

function deep(levels: number): unknown {
  let value: unknown = 'x';
  for (let n = 0; n < levels; n += 1) value = n % 2 === 0 ? [value] : { type: value };
  return value;
}

function wide(keys: number): unknown {
  return Object.fromEntries(Array.from({ length: keys }, (_, n) => [`key${n}`, n]));
}

/** A request as a window could send it that is not ours: what ours sends, changed, or with something odd in it. */
export function oddRequest(random: Random, samples: readonly unknown[]): unknown {
  const value = random() < 0.3 ? pick(random, samples) : mutateJson(random, samples);
  // Main gets a clone, as from a window.
  return structuredClone(random() < 0.3 ? withOdd(random, value) : value);
}

function withOdd(random: Random, value: unknown): unknown {
  const odd = pick(random, ODD_CLONES)();
  if (typeof value !== 'object' || value === null || random() < 0.2) return odd;
  const keys = Object.keys(value);
  const key = keys[below(random, keys.length)];
  if (key === undefined) return odd;
  const inner: unknown = Reflect.get(value, key);
  return { ...value, [key]: random() < 0.5 ? odd : withOdd(random, inner) };
}
