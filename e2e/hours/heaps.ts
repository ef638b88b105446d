import { stat } from 'node:fs/promises';
import type { CDPSession, ElectronApplication, Page } from '@playwright/test';

/** What is in use after all that is free was given back, in bytes, and how much there is to keep. */
export type Measured = {
  readonly hours: number;
  readonly main: number;
  readonly mainRss: number;
  readonly window: number;
  readonly nodes: number;
  readonly log: number;
  readonly history: number;
  readonly turns: number;
  readonly cards: number;
};

export type Sources = {
  readonly app: ElectronApplication;
  readonly window: CDPSession;
  /** The session's folder. */
  readonly folder: string;
};

/** Collects twice: what a first collection lets go of may hold more. */
export async function measure(
  { app, window, folder }: Sources,
  now: Pick<Measured, 'hours' | 'turns' | 'cards'>,
): Promise<Measured> {
  const main = await app.evaluate(async () => {
    if (globalThis.gc === undefined) throw new Error('main was started without --expose-gc');
    for (let n = 0; n < 2; n += 1) globalThis.gc();
    const { heapUsed, external, rss } = process.memoryUsage();
    return { used: heapUsed + external, rss };
  });
  for (let n = 0; n < 2; n += 1) await window.send('HeapProfiler.collectGarbage');
  const { usedSize } = await window.send('Runtime.getHeapUsage');
  const { metrics } = await window.send('Performance.getMetrics');
  const sizeOf = async (name: string) => (await stat(`${folder}/${name}`)).size;
  return {
    ...now,
    main: main.used,
    mainRss: main.rss,
    window: usedSize,
    nodes: metrics.find(({ name }) => name === 'Nodes')?.value ?? 0,
    log: await sizeOf('events.log'),
    history: await sizeOf('board-history.log'),
  };
}

/** A session to the console's window, which can collect its garbage. */
export async function heapOf(window: Page): Promise<CDPSession> {
  const session = await window.context().newCDPSession(window);
  await session.send('HeapProfiler.enable');
  await session.send('Performance.enable');
  return session;
}

/** One line of the table. */
export function row(at: Measured): string {
  const mb = (bytes: number) => (bytes / 1024 ** 2).toFixed(1);
  const kb = (bytes: number) => (bytes / 1024).toFixed(0);
  const cells = [
    at.hours.toFixed(2),
    mb(at.main),
    mb(at.mainRss),
    mb(at.window),
    String(at.nodes),
    String(at.turns),
    String(at.cards),
    kb(at.log),
    kb(at.history),
  ];
  return cells.map((cell) => cell.padStart(9)).join(' ');
}

export const HEAD = [
  'hours',
  'main MB',
  'rss MB',
  'window MB',
  'nodes',
  'turns',
  'cards',
  'log KB',
  'hist. KB',
]
  .map((cell) => cell.padStart(9))
  .join(' ');
