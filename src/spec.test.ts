import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RULE = /^- \[([A-Z]\d+)\] /gmu;
/** The ids that a string begins with, as the name of a test does. */
const NAMED = /['"`]((?:\[[A-Z]\d+\] )+)/gu;
const ID = /\[([A-Z]\d+)\]/gu;

const ids = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m[1] ?? '');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

function files(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path) && !path.includes('node_modules'))
    .map((path) => join(folder, path));
}

const rules = ids(read('docs/SPEC.md'), RULE);
const tests = [
  ...files('src', /\.test\.tsx?$/u),
  ...files('e2e', /\.(?:spec|test)\.ts$/u),
  ...files('setup', /\.test\.mjs$/u),
];
const tested = tests.flatMap((path) => ids(read(path), NAMED).flatMap((names) => ids(names, ID)));

describe('docs/SPEC.md', () => {
  it('numbers no two rules alike', () => {
    expect(rules.filter((id, at) => rules.indexOf(id) !== at)).toEqual([]);
    expect(rules.length).toBeGreaterThan(0);
  });

  it('has no rule without a test', () => {
    expect(rules.filter((id) => !tested.includes(id))).toEqual([]);
  });

  it('knows every rule that a test names', () => {
    expect([...new Set(tested)].filter((id) => !rules.includes(id))).toEqual([]);
  });

  it('knows every rule that the code names', () => {
    const sources = files('src', /(?<!\.test)\.tsx?$/u);
    const named = sources.flatMap((path) => {
      const comments = [...read(path).matchAll(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gmu)].map(([c]) => c);
      return ids(comments.join('\n'), ID);
    });
    expect([...new Set(named)].filter((id) => !rules.includes(id))).toEqual([]);
  });
});
