import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Example, participant } from '../../shared/session/examples.testkit';
import { ownView } from '../../shared/session/own-view';
import { roomView } from '../../shared/session/room-view';
import type { OwnBallot } from '../../shared/session/views';
import { dotsIn } from '../../shared/session/voting';
import { chanceOf, pick } from '../board/convergence.testkit';
import { BallotKeeper } from './ballot-keeper';
import type { Ask } from './control';
import type { Answer } from './open-requests';

const SEEDS = 1_000;
const BUDGET = 3;
const CARDS = ['c1', 'c2', 'c3', 'c4'] as const;
const CUT_OFF: Answer = { ok: false, code: 'cutOff', message: '' };

/** A session with an open vote, and the page of one of its people, whose requests get lost either way. */
class Voter {
  private isConnected = true;
  private kept: OwnBallot | null = null;
  private keeper: BallotKeeper;

  constructor(
    private readonly host: Example,
    private readonly n: number,
    private readonly chance: () => number,
    private readonly isThere: (card: string) => boolean,
  ) {
    this.keeper = this.open();
  }

  get dots() {
    return this.keeper.dots;
  }

  put(card: string, count: number): void {
    this.keeper.set(card, count);
  }

  connect(isConnected: boolean): void {
    this.isConnected = isConnected;
    this.hear();
  }

  /** Opened anew in the same tab, which keeps what it kept. */
  reload(): void {
    this.keeper.dispose();
    this.keeper = this.open();
  }

  hear(): void {
    const own = ownView(this.host.session, `p${this.n}`)?.ballot ?? null;
    this.keeper.hear({ own, budget: BUDGET, isConnected: this.isConnected });
  }

  private open(): BallotKeeper {
    const keeper = new BallotKeeper({
      ask: (ask) => this.ask(ask),
      store: {
        read: () => this.kept,
        keep: (ballot) => {
          this.kept = ballot;
        },
        forget: () => {
          this.kept = null;
        },
      },
      isThere: this.isThere,
      onChange: () => undefined,
    });
    const own = ownView(this.host.session, `p${this.n}`)?.ballot ?? null;
    keeper.hear({ own, budget: BUDGET, isConnected: this.isConnected });
    return keeper;
  }

  private async ask(ask: Ask): Promise<Answer> {
    if (ask.type !== 'castVotes') throw new Error('not about dots');
    await Promise.resolve();
    if (!this.isConnected) return CUT_OFF;
    const command = { ...ask, person: `p${this.n}` } as const;
    const refused = this.host.refusal(50, command, participant(this.n));
    if (refused !== null) return { ok: false, code: refused, message: '' };
    this.host.ask(50, command, participant(this.n));
    // The host has done it, and the answer is lost on its way.
    return this.chance() < 0.3 ? CUT_OFF : { ok: true };
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it(`[B43] [B48] dots of people who are cut off and come back count once, as each last gave them, ${SEEDS} times`, async () => {
  let given = 0;
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const chance = chanceOf(seed);
    const host = Example.with();
    const gone = new Set<string>();
    const isThere = (card: string) => !gone.has(card);
    for (const name of ['Anna', 'Ben', 'Cleo']) {
      host.ask(0, { type: 'join', name, group: 'g1', via: 'device' });
    }
    host.ask(10, { type: 'openVote', question: '', budget: BUDGET });
    const voters = [1, 2, 3].map((n) => new Voter(host, n, chance, isThere));
    for (let step = 0; step < 25; step += 1) {
      const voter = pick(chance, voters);
      const what = chance();
      if (what < 0.55) voter.put(pick(chance, CARDS), Math.floor(chance() * (BUDGET + 2)));
      else if (what < 0.7) voter.connect(false);
      else if (what < 0.85) voter.connect(true);
      else if (what < 0.9) voter.reload();
      else if (what < 0.92) gone.add(pick(chance, CARDS));
      else await vi.advanceTimersByTimeAsync(1_000);
      for (const { dots } of voters)
        expect(dotsIn(dots), `seed ${seed}`).toBeLessThanOrEqual(BUDGET);
      expect(roomView(host.session).counts, `seed ${seed}`).toBeNull();
    }
    for (const voter of voters) voter.connect(true);
    for (let n = 0; n < 20; n += 1) {
      await vi.advanceTimersByTimeAsync(2_000);
      for (const voter of voters) voter.hear();
    }
    host.ask(90, { type: 'revealVote', vote: 'v1' });
    const shown = new Map<string, number>();
    for (const { dots } of voters) {
      for (const [card, count] of Object.entries(dots)) {
        shown.set(card, (shown.get(card) ?? 0) + count);
      }
    }
    expect(roomView(host.session).counts, `seed ${seed}`).toEqual(Object.fromEntries(shown));
    given += dotsIn(Object.fromEntries(shown));
  }
  expect(given, 'people gave dots at all').toBeGreaterThan(SEEDS * BUDGET);
}, 60_000);
