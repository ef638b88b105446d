import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnBallot } from '../../shared/session/views';
import { type Dots, dotsIn } from '../../shared/session/voting';
import { BallotKeeper } from './ballot-keeper';
import { type BallotStore, openBallotStore } from './ballot-store';
import type { Ask } from './control';
import type { Answer } from './open-requests';

const BUDGET = 3;
const NOTHING: OwnBallot = { vote: 'v1', version: 0, dots: {} };
const CUT_OFF: Answer = { ok: false, code: 'cutOff', message: '' };

/** A host that keeps the latest version, and answers when it is told to. */
class FakeHost {
  own: OwnBallot = NOTHING;
  readonly asked: OwnBallot[] = [];
  private readonly answers: ((answer: Answer) => void)[] = [];

  readonly ask = (ask: Ask): Promise<Answer> => {
    if (ask.type !== 'castVotes') throw new Error('not about dots');
    const { vote, version, dots } = ask;
    this.asked.push({ vote, version, dots });
    return new Promise((resolve) => this.answers.push(resolve));
  };

  /** Does what was asked last, if it is news, and says so. */
  async answer(answer: Answer = { ok: true }): Promise<void> {
    const ask = this.asked.at(-1);
    if (answer.ok && ask !== undefined && ask.version > this.own.version) this.own = ask;
    this.answers.shift()?.(answer);
    await Promise.resolve();
    await Promise.resolve();
  }
}

function memory(): BallotStore {
  let kept: OwnBallot | null = null;
  return {
    read: () => kept,
    keep: (ballot) => {
      kept = ballot;
    },
    forget: () => {
      kept = null;
    },
  };
}

function keeperOf(host: FakeHost, store: BallotStore, gone: readonly string[] = []) {
  const keeper = new BallotKeeper({
    ask: host.ask,
    store,
    isThere: (card) => !gone.includes(card),
    onChange: () => {},
  });
  const hear = (isConnected: boolean, own: OwnBallot | null = host.own) =>
    keeper.hear({ own, budget: BUDGET, isConnected });
  hear(true);
  return { keeper, hear };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('dots on their way to the host', () => {
  it('[B48] show at once, and what was chosen meanwhile follows as one request', async () => {
    const host = new FakeHost();
    const { keeper, hear } = keeperOf(host, memory());
    keeper.set('c1', 1);
    keeper.set('c1', 2);
    keeper.set('c2', 1);
    expect(keeper.dots).toEqual({ c1: 2, c2: 1 });
    expect(host.asked).toEqual([{ vote: 'v1', version: 1, dots: { c1: 1 } }]);
    await host.answer();
    expect(host.asked.at(-1)).toEqual({ vote: 'v1', version: 3, dots: { c1: 2, c2: 1 } });
    await host.answer();
    hear(true);
    expect(host.asked).toHaveLength(2);
    expect(keeper.dots).toEqual({ c1: 2, c2: 1 });
  });

  it('[B48] given while nobody is connected, they are sent when the connection is back', async () => {
    const host = new FakeHost();
    const { keeper, hear } = keeperOf(host, memory());
    hear(false);
    keeper.set('c1', 2);
    expect(host.asked).toEqual([]);
    expect(keeper.dots).toEqual({ c1: 2 });
    hear(true);
    await host.answer();
    expect(host.own.dots).toEqual({ c1: 2 });
  });

  it('[B48] whose answer was cut off are sent again as the same request', async () => {
    const host = new FakeHost();
    const { keeper, hear } = keeperOf(host, memory());
    keeper.set('c1', 2);
    hear(false);
    await host.answer(CUT_OFF);
    hear(true);
    await host.answer();
    expect(host.asked.map(({ version }) => version)).toEqual([1, 1]);
    expect(host.own.dots).toEqual({ c1: 2 });
  });

  it('[B48] that did not get through are sent again after a while', async () => {
    const host = new FakeHost();
    const { keeper } = keeperOf(host, memory());
    keeper.set('c1', 1);
    await host.answer({ ok: false, code: 'tooMany', message: '' });
    expect(host.asked).toHaveLength(1);
    vi.advanceTimersByTime(2_000);
    expect(host.asked).toHaveLength(2);
  });

  it('[B48] a reload keeps what the host has not heard', () => {
    const store = memory();
    const first = new FakeHost();
    const before = keeperOf(first, store);
    before.hear(false);
    before.keeper.set('c1', 3);
    before.keeper.dispose();
    const host = new FakeHost();
    const { keeper } = keeperOf(host, store);
    expect(keeper.dots).toEqual({ c1: 3 });
    expect(host.asked).toEqual([{ vote: 'v1', version: 1, dots: { c1: 3 } }]);
  });

  it('[B48] are dropped when the vote is over, or another one is open', () => {
    for (const own of [null, { ...NOTHING, vote: 'v2' as const }]) {
      const store = memory();
      const host = new FakeHost();
      const { keeper, hear } = keeperOf(host, store);
      hear(false);
      keeper.set('c1', 3);
      hear(true, own);
      expect(keeper.dots).toEqual({});
      expect(store.read()).toBeNull();
      expect(host.asked).toEqual([]);
    }
  });

  it('[B48] give way to what another page of the same seat has said since', () => {
    const host = new FakeHost();
    const { keeper, hear } = keeperOf(host, memory());
    hear(false);
    keeper.set('c1', 3);
    host.own = { vote: 'v1', version: 4, dots: { c2: 1 } };
    hear(true);
    expect(keeper.dots).toEqual({ c2: 1 });
    expect(host.asked).toEqual([]);
  });

  it('[B48] that are refused for good are taken back from the screen', async () => {
    const host = new FakeHost();
    const { keeper } = keeperOf(host, memory());
    keeper.set('c1', 3);
    await host.answer({ ok: false, code: 'unknownVote', message: '' });
    expect(keeper.dots).toEqual({});
  });

  it('[B43] on cards that are gone can be given again', () => {
    const host = new FakeHost();
    host.own = { vote: 'v1', version: 1, dots: { gone: 2, c1: 1 } };
    const { keeper } = keeperOf(host, memory(), ['gone']);
    keeper.set('c1', 3);
    expect(keeper.dots).toEqual({ c1: 3 });
  });
});

const presses = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        what: fc.constant('set' as const),
        card: fc.constantFrom('c1', 'c2', 'c3'),
        count: fc.integer({ min: -1, max: 5 }),
      }),
    },
    { weight: 3, arbitrary: fc.constant({ what: 'answer' as const }) },
    { weight: 1, arbitrary: fc.constant({ what: 'lose' as const }) },
    { weight: 1, arbitrary: fc.constant({ what: 'back' as const }) },
    { weight: 1, arbitrary: fc.constant({ what: 'reload' as const }) },
  ),
  { maxLength: 30 },
);

it('[B43] [B48] however the connection comes and goes, the host ends with what is on the page', async () => {
  await fc.assert(
    fc.asyncProperty(presses, async (steps) => {
      const host = new FakeHost();
      const store = memory();
      let { keeper, hear } = keeperOf(host, store);
      let isConnected = true;
      for (const step of steps) {
        if (step.what === 'set') keeper.set(step.card, step.count);
        else if (step.what === 'answer' && isConnected) {
          await host.answer();
          hear(true);
        } else if (step.what === 'lose') {
          isConnected = false;
          hear(false);
          await host.answer(CUT_OFF);
        } else if (step.what === 'back') {
          isConnected = true;
          hear(true);
        } else if (step.what === 'reload') {
          keeper.dispose();
          await host.answer(CUT_OFF);
          isConnected = true;
          ({ keeper, hear } = keeperOf(host, store));
        }
        expect(dotsIn(keeper.dots)).toBeLessThanOrEqual(BUDGET);
      }
      const shown: Dots = keeper.dots;
      for (let n = 0; n < 3; n += 1) {
        hear(true);
        await host.answer();
      }
      expect(host.own.dots).toEqual(shown);
      hear(true);
      expect(keeper.dots).toEqual(shown);
      expect(store.read()).toBeNull();
    }),
  );
});

describe('the tab’s store of dots', () => {
  const of = (text: string | null): Storage => {
    const items = new Map(text === null ? [] : [['k', text]]);
    return {
      length: 0,
      clear: () => items.clear(),
      key: () => null,
      getItem: (key) => items.get(key) ?? null,
      removeItem: (key) => void items.delete(key),
      setItem: (key, value) => void items.set(key, value),
    };
  };

  it('[B48] gives back what it keeps, and nothing that is not dots', () => {
    const storage = of(null);
    const store = openBallotStore('k', () => storage);
    store.keep({ vote: 'v1', version: 2, dots: { c1: 1 } });
    expect(store.read()).toEqual({ vote: 'v1', version: 2, dots: { c1: 1 } });
    store.forget();
    expect(store.read()).toBeNull();
    for (const text of ['{', '{"vote":"p1"}', '{"vote":"v1","version":1,"dots":{"c1":99}}']) {
      expect(openBallotStore('k', () => of(text)).read()).toBeNull();
    }
  });

  it('[B48] does without storage where it is refused', () => {
    const store = openBallotStore('k', () => {
      throw new Error('refused');
    });
    store.keep(NOTHING);
    expect(store.read()).toBeNull();
    store.forget();
  });
});
