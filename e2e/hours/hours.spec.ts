import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test } from '@playwright/test';
import type { HearthBridge } from '../../src/shared/protocol/bridge';
import { startSession } from '../steps';
import { Facilitator } from './facilitator';
import { growthPerHour } from './growth';
import { HEAD, heapOf, type Measured, measure, row } from './heaps';
import { HoursRoom } from './room';
import { Witness } from './witness';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const HOURS = Number(process.env.HEARTH_HOURS ?? 4);
const FACTOR = Number(process.env.HEARTH_TIME_FACTOR ?? 16);
const SEED = Number(process.env.HEARTH_SEED ?? 6);
const PEOPLE = 50;
/** The window's timers are due this often at most (real ms). */
const DRAWN_MS = 500;
const HOUR_MS = 3_600_000;
const MEASURE_EVERY_H = 1 / 6;
/** Below this part of the people, or so few turns an hour, the machine was too busy for this pace. */
const LEAST_ONLINE = 0.8;
const LEAST_TURNS = 60;
/** Growth that is no leak: so much an hour, and what the log holds more, as it takes up memory. */
const SPARE_PER_HOUR = 1024 ** 2;
const MEMORY_OF_LOG = 8;

test(`[R11] ${HOURS} hours with ${PEOPLE} people: memory stays flat after the first half hour, and nothing is lost`, async () => {
  const data = await mkdtemp(join(tmpdir(), 'hearth-hours-'));
  const app = await _electron.launch({
    executablePath: process.env.HEARTH_ELECTRON ?? '',
    args: [
      '-r',
      join(HERE, 'driven-time.cjs'),
      '--no-sandbox',
      '--disable-gpu',
      '--js-flags=--expose-gc',
      join(HERE, '../..'),
      `--data-folder=${data}`,
    ],
    env: { ...process.env, HEARTH_TIME_FACTOR: String(FACTOR) },
  });
  try {
    const window = await app.firstWindow();
    const driven = await readFile(join(HERE, 'driven-time.cjs'), 'utf8');
    await app.context().addInitScript({
      content: `HEARTH_TIME_FACTOR = ${FACTOR}; HEARTH_TIME_FLOOR = ${DRAWN_MS};\n${driven}`,
    });
    await window.reload();
    // What is drawn sixteen times as often is drawn small.
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1_280, 800),
    );
    const link = await startSession(window, 'Four hours');
    const witness = new Witness();
    const facilitator = new Facilitator(window, witness, Math.random, PEOPLE);
    const room = new HoursRoom({
      link,
      count: PEOPLE,
      seed: SEED,
      factor: FACTOR,
      witness,
      facilitator,
    });
    await room.fill();
    const { session } = await facilitator.view();
    const sources = {
      app,
      window: await heapOf(window),
      folder: join(data, 'sessions', session.id),
    };
    const measured: Measured[] = [];
    const online: number[] = [];
    console.log(`${PEOPLE} people, ${HOURS} h, ${FACTOR} times as fast, seed ${SEED}\n${HEAD}`);
    const look = async (): Promise<number> => {
      const { session: now, now: at, online: there } = await facilitator.view();
      online.push(there.length / PEOPLE);
      const [hours, turns] = [at / HOUR_MS, now.turns.length];
      const cards = [...witness.cards.values()].filter(({ isDeleted }) => !isDeleted).length;
      measured.push(await measure(sources, { hours, turns, cards }));
      console.log(row(measured.at(-1) as Measured), room.slowest());
      return hours;
    };

    const begun = performance.now();
    let next = MEASURE_EVERY_H * HOUR_MS;
    for (let hours = 0; hours < HOURS; ) {
      const now = (performance.now() - begun) * FACTOR;
      await room.go(now);
      await new Promise((later) => setTimeout(later, 25));
      if (now < next) continue;
      next = now + MEASURE_EVERY_H * HOUR_MS;
      hours = await look();
    }

    await room.settle();
    const read = () =>
      window.evaluate(async (id) => {
        // The preload put it there.
        const { hearth } = globalThis as unknown as { hearth: HearthBridge };
        const answer = await hearth.readSession({ id });
        if (!answer.ok) throw new Error(answer.refusal.message);
        return answer.value;
      }, session.id);
    const held = await read();
    expect(witness.differences(held.cards)).toEqual([]);
    expect(witness.asked).toBe(witness.answered + witness.cutOff);
    expect(held.session.moments.length).toBeGreaterThanOrEqual(witness.moments);
    await window.evaluate(async () => {
      // The preload put it there.
      const { hearth } = globalThis as unknown as { hearth: HearthBridge };
      const answer = await hearth.closeSession();
      if (!answer.ok) throw new Error(answer.refusal.message);
    });
    const kept = await read();
    expect(kept.cards).toEqual(held.cards);
    expect(kept.session.turns.length).toBe(held.session.turns.length);
    expect(kept.session.moments).toEqual(held.session.moments);

    const usual = online.toSorted((a, b) => a - b)[online.length >> 1] ?? 0;
    const turns = kept.session.turns.length / HOURS;
    console.log(
      `${Math.round(usual * 100)} % online as a rule, ${Math.round(turns)} turns an hour`,
    );
    const slower = 'this machine is too busy for that: try a smaller HEARTH_TIME_FACTOR';
    expect(usual, slower).toBeGreaterThan(LEAST_ONLINE);
    expect(turns, slower).toBeGreaterThan(LEAST_TURNS);
    const growth = (of: (at: Measured) => number) =>
      growthPerHour(measured.map((at) => [at.hours, of(at)]));
    const log = growth(({ log: bytes }) => bytes);
    const [main, page] = [growth((at) => at.main), growth((at) => at.window)];
    const allowed = SPARE_PER_HOUR + MEMORY_OF_LOG * log;
    const mb = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(2)} MB`;
    console.log(
      `an hour: main ${mb(main)}, window ${mb(page)}, allowed ${mb(allowed)}; log ${mb(log)}, history ${mb(growth(({ history }) => history))}`,
    );
    console.log(
      `${witness.asked} requests (${witness.cutOff} cut off), ${witness.cards.size} cards, ${room.returns} returns, ${room.turnedAway} turned away`,
    );
    expect(main).toBeLessThan(allowed);
    expect(page).toBeLessThan(allowed);
  } finally {
    const child = app.process();
    if (child.exitCode === null) child.kill('SIGKILL');
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
});
