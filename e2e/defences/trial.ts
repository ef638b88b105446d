import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Defence } from './defence';
import { type Ran, ranInApp, ranInVitest } from './reports';
import { run } from './run';

/** The test of one rule that takes longer (ms) hangs, which is no pass. */
const HANGS_MS = 300_000;
/** All of them together, or a build. */
const WHOLE_MS = 1_800_000;

/** A copy of the checkout, in which defences are taken out one at a time. */
export class Trial {
  private readonly folder = mkdtempSync(join(tmpdir(), 'hearth-defences-'));
  private readonly report = join(this.folder, 'report.json');

  constructor(checkout: string) {
    const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const names = execFileSync('git', listed, { cwd: checkout, encoding: 'utf8' });
    for (const name of names.split('\0').filter((one) => one !== '')) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      cpSync(join(checkout, name), join(this.folder, name));
    }
    symlinkSync(join(checkout, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** What became of the tests of these rules, as all is. */
  whole(defences: readonly Defence[]): Promise<Ran> {
    return this.unit(
      [...new Set(defences.map(({ test }) => test))],
      [...new Set(defences.map(({ rule }) => rule))],
      WHOLE_MS,
    );
  }

  /** What became of the tests of the rule in the app as it is. */
  wholeApp({ test, rule }: Defence): Promise<Ran> {
    return this.app(test, rule);
  }

  /** What becomes of the tests of the rule without the defence. Throws if they could not even begin. */
  async without(defence: Defence): Promise<Ran> {
    const path = join(this.folder, defence.file);
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, taken(whole, defence));
    const { test, rule } = defence;
    try {
      return await (isOfApp(defence) ? this.app(test, rule) : this.unit([test], [rule]));
    } finally {
      writeFileSync(path, whole);
    }
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async unit(
    tests: readonly string[],
    rules: readonly string[],
    mostMs = HANGS_MS,
  ): Promise<Ran> {
    rmSync(this.report, { force: true });
    const hung = await run(
      this.folder,
      'node_modules/vitest/vitest.mjs',
      [
        'run',
        ...tests,
        '--testNamePattern',
        `\\[(?:${rules.join('|')})\\]`,
        '--reporter=json',
        `--outputFile=${this.report}`,
      ],
      { mostMs },
    );
    return hung ? [] : ranInVitest(this.folder, this.report);
  }

  /** Tests of the app need it built anew, with the defence or without. */
  private async app(test: string, rule: string): Promise<Ran> {
    await run(this.folder, 'setup/build.mjs', [], { mostMs: WHOLE_MS });
    rmSync(this.report, { force: true });
    const args = ['test', '--config', 'e2e/playwright.config.ts', test, '-g', `\\[${rule}\\]`];
    const cli = 'node_modules/@playwright/test/cli.js';
    const hung = await run(this.folder, cli, args, {
      mostMs: HANGS_MS,
      env: { HEARTH_E2E_REPORT: this.report },
    });
    return hung ? [] : ranInApp(test, this.report);
  }
}

/** Whether its test is of the built app. */
export function isOfApp({ test }: Defence): boolean {
  return test.endsWith('.spec.ts');
}

/** A file without the defence. Throws if that is not there exactly once. */
export function taken(text: string, { file, out, put = '' }: Defence): string {
  const parts = text.split(out);
  if (parts.length !== 2) throw new Error(`${file} has "${out}" ${parts.length - 1} times`);
  return parts.join(put);
}
