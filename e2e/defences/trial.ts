import { execFileSync, spawn } from 'node:child_process';
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
import { ofPlaywright, ofVitest } from '../../setup/tally.mjs';
import type { Defence } from './defence';

/** A test that takes longer hangs, which is no pass. */
const PATIENCE_MS = 300_000;

/** A copy of the checkout, in which defences are taken out one at a time. */
export class Trial {
  private readonly folder = mkdtempSync(join(tmpdir(), 'hearth-defences-'));

  constructor(checkout: string) {
    const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const names = execFileSync('git', listed, { cwd: checkout, encoding: 'utf8' });
    for (const name of names.split('\0').filter((one) => one !== '')) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      cpSync(join(checkout, name), join(this.folder, name));
    }
    symlinkSync(join(checkout, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** Whether the tests of the rule pass: as all is, or without one defence. */
  async passes({ test, rule }: Defence, without: Defence | null): Promise<boolean> {
    const path = without === null ? null : join(this.folder, without.file);
    const whole = path === null ? '' : readFileSync(path, 'utf8');
    if (path !== null && without !== null) writeFileSync(path, taken(whole, without));
    try {
      return test.endsWith('.spec.ts') ? await this.app(test, rule) : await this.unit(test, rule);
    } finally {
      if (path !== null) writeFileSync(path, whole);
    }
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async unit(test: string, rule: string): Promise<boolean> {
    const report = join(this.folder, 'report.json');
    rmSync(report, { force: true });
    const code = await this.run('node_modules/vitest/vitest.mjs', [
      'run',
      test,
      '--testNamePattern',
      `\\[${rule}\\]`,
      '--reporter=json',
      `--outputFile=${report}`,
    ]);
    const { passed, failed } = ofVitest(code, report);
    if (passed + failed === 0) throw new Error(`${test} has no test of [${rule}]`);
    return failed === 0;
  }

  /** Tests of the app need it built anew, with the defence or without. */
  private async app(test: string, rule: string): Promise<boolean> {
    if ((await this.run('setup/build.mjs', [])) !== 0)
      throw new Error('the app could not be built');
    const report = join(this.folder, 'report.json');
    rmSync(report, { force: true });
    const args = ['test', '--config', 'e2e/playwright.config.ts', test, '-g', `\\[${rule}\\]`];
    const code = await this.run('node_modules/@playwright/test/cli.js', args, {
      HEARTH_E2E_REPORT: report,
    });
    return ofPlaywright(code, report).failed === 0;
  }

  private run(program: string, args: readonly string[], more: object = {}): Promise<number> {
    // The real path of a package is the checkout's own; what is tested is the copy.
    const child = spawn(process.execPath, [program, ...args], {
      cwd: this.folder,
      env: { ...process.env, VITEST: undefined, HEARTH_LONG: undefined, ...more },
      stdio: 'ignore',
      timeout: PATIENCE_MS,
      killSignal: 'SIGKILL',
    });
    return new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
  }
}

/** A file without the defence. Throws if that is not there exactly once. */
export function taken(text: string, { file, out, put = '' }: Defence): string {
  const parts = text.split(out);
  if (parts.length !== 2) throw new Error(`${file} has "${out}" ${parts.length - 1} times`);
  return parts.join(put);
}
