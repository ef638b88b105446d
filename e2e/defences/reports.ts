import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Tests that ran, each with its file as the checkout knows it. None if they hung. */
export type Ran = readonly {
  readonly test: string;
  readonly name: string;
  readonly passed: boolean;
}[];

type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

/** From vitest's report. Throws if a file could not be loaded: then nothing was tried. */
export function ranInVitest(folder: string, report: string): Ran {
  const { testResults } = read(report) as VitestReport;
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const test = relative(folder, name);
    const ran = assertionResults.filter(
      (one) => one.status === 'passed' || one.status === 'failed',
    );
    if (ran.length === 0 && status === 'failed') throw new Error(`${test}: ${message}`);
    return ran.map((one) => ({ test, name: one.fullName, passed: one.status === 'passed' }));
  });
}

type Suite = {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly { readonly title: string; readonly ok: boolean }[];
};

/** From Playwright's report of one file. */
export function ranInApp(test: string, report: string): Ran {
  const all = (suite: Suite): Ran => [
    ...(suite.specs ?? []).map(({ title, ok }) => ({ test, name: title, passed: ok })),
    ...(suite.suites ?? []).flatMap(all),
  ];
  return all(read(report) as Suite);
}

/** Whether tests of the rule ran there, and all of them passed. */
export function pass(ran: Ran, test: string, rule: string): boolean {
  const own = ran.filter((one) => one.test === test && one.name.includes(`[${rule}]`));
  return own.length > 0 && own.every(({ passed }) => passed);
}

/** The tools' own words; what is read of them above is theirs for years. */
function read(report: string): unknown {
  if (!existsSync(report)) throw new Error('The tests did not even begin.');
  return JSON.parse(readFileSync(report, 'utf8'));
}
