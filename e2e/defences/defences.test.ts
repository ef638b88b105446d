import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Defence } from './defence';
import { DEFENCES } from './defences';
import { pass, type Ran } from './reports';
import { linesOf } from './table';
import { isOfApp, Trial, taken } from './trial';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const IS_LONG = process.env.HEARTH_LONG !== undefined;
const MOST_MS = 3_600_000;
const HAS_APP = process.env.HEARTH_ELECTRON !== undefined;
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const lines = linesOf(read('THREAT_MODEL.md'));

describe('[R12] what THREAT_MODEL.md says is stopped', () => {
  it('[R12] has a defence for each rule of each line, which can be taken out', () => {
    expect(lines.length).toBeGreaterThan(15);
    const missing = lines.flatMap(({ can, rules }) => {
      const own = DEFENCES.filter(({ line }) => can.startsWith(line));
      if (rules.length === 0) return [`“${can}” names no rule`];
      return rules
        .filter((rule) => !own.some((defence) => defence.rule === rule))
        .map((rule) => `“${can}”: nothing to take out for [${rule}]`);
    });
    expect(missing).toEqual([]);
  });

  it('[R12] has a line for each defence, and one alone', () => {
    const odd = DEFENCES.filter(({ line, rule }) => {
      const own = lines.filter(({ can }) => can.startsWith(line));
      return own.length !== 1 || own[0]?.rules.includes(rule) !== true;
    });
    expect(odd.map(({ line, rule }) => `${line} [${rule}]`)).toEqual([]);
  });

  it.each(DEFENCES)('[R12] [$rule] $file: it is there exactly once, and has a test', (defence) => {
    expect(taken(read(defence.file), defence)).not.toBe(read(defence.file));
    expect(read(defence.test)).toContain(`[${defence.rule}]`);
  });
});

/** `npm run long defences`. */
describe.runIf(IS_LONG)('[R12] each defence, taken out by itself', () => {
  let trial: Trial;
  let whole: Ran;
  const ofApp = new Map<string, Promise<Ran>>();
  beforeAll(async () => {
    trial = new Trial(ROOT);
    whole = await trial.whole(DEFENCES.filter((defence) => !isOfApp(defence)));
  }, MOST_MS);
  afterAll(() => trial.end(), MOST_MS);

  /** The app is built once for each test. */
  const asItIs = (defence: Defence): Promise<Ran> => {
    if (!isOfApp(defence)) return Promise.resolve(whole);
    const key = `${defence.test} ${defence.rule}`;
    const ran = ofApp.get(key) ?? trial.wholeApp(defence);
    ofApp.set(key, ran);
    return ran;
  };

  for (const defence of DEFENCES) {
    const { file, rule, out, test } = defence;
    it.runIf(HAS_APP || !isOfApp(defence))(
      `[R12] [${rule}] ${file} without “${out.trim().slice(0, 60)}”`,
      async () => {
        expect(pass(await asItIs(defence), test, rule), `${test} passes with it`).toBe(true);
        expect(pass(await trial.without(defence), test, rule), `${test} passes without`).toBe(
          false,
        );
      },
      MOST_MS,
    );
  }
});
