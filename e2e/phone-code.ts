import type { Page } from '@playwright/test';

/** A script or a style sheet as a page has fetched it. */
export type FetchedCode = {
  readonly name: string;
  /** Its size as it travels, in bytes without headers. */
  readonly bytes: number;
  /** What did travel for it, with headers: 0 if the browser had kept it. */
  readonly sent: number;
};

/** The code that a page has fetched so far, whoever asked for it. */
export async function codeOf(page: Page): Promise<readonly FetchedCode[]> {
  const fetched = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map(({ name, encodedBodySize, transferSize }) => ({
        name,
        bytes: encodedBodySize,
        sent: transferSize,
      }))
      .filter(({ name }) => /\.(?:js|css)$/u.test(name)),
  );
  // What was announced and then used is there twice, and travelled once.
  const byName = new Map<string, FetchedCode>();
  for (const code of fetched) {
    const known = byName.get(code.name);
    if (known === undefined || code.sent > known.sent) byName.set(code.name, code);
  }
  return [...byName.values()];
}

/** Bytes of all of it, as it travels. */
export function sizeOf(code: readonly FetchedCode[]): number {
  return code.reduce((sum, { bytes }) => sum + bytes, 0);
}
