import { seeded } from '../crash/random';
import type { Facilitator } from './facilitator';
import { HoursPerson } from './person';
import type { Witness } from './witness';

/** Things that all people together do in a second of the session: each one every hundred seconds. */
const ACTIONS_PER_S = 0.5;
const LEADING_EVERY_MS = 20_000;
const VOTE_EVERY_MS = 600_000;
/** Somebody goes away so often, and is back within twice so long. */
const DROP_EVERY_MS = 12_000;
const AWAY_MS = 30_000;

/** Everybody in the room, and what they do as the session's time passes. */
export class HoursRoom {
  readonly people: readonly HoursPerson[];
  private readonly random;
  private readonly away = new Map<HoursPerson, number>();
  private due = { act: 0, lead: LEADING_EVERY_MS, vote: 0, drop: 0 };
  private leading: Promise<void> | null = null;
  private version = 0;
  private slow = { ms: 0 };
  returns = 0;
  turnedAway = 0;

  constructor(
    private readonly options: {
      readonly link: string;
      readonly count: number;
      readonly seed: number;
      readonly factor: number;
      readonly witness: Witness;
      readonly facilitator: Facilitator;
    },
  ) {
    this.random = seeded(options.seed);
    const { witness, factor } = options;
    this.people = Array.from(
      { length: options.count },
      (_, n) => new HoursPerson(`P${n}`, witness, this.random, factor),
    );
  }

  async fill(): Promise<void> {
    while (this.people.some(({ isHere }) => !isHere)) await this.comeBack(0);
    this.returns = 0;
  }

  /** Does what is due at this time of the session (ms). */
  async go(now: number): Promise<void> {
    await this.comeBack(now);
    this.due.act ||= now;
    const actions = Math.min(100, Math.floor(((now - this.due.act) / 1_000) * ACTIONS_PER_S));
    this.due.act += (actions * 1_000) / ACTIONS_PER_S;
    for (let n = 0; n < actions; n += 1) this.anybody()?.act();
    if (now > this.due.drop) {
      this.due.drop = now + DROP_EVERY_MS;
      const person = this.anybody();
      person?.leave();
      if (person !== undefined) this.away.set(person, now + this.random() * 2 * AWAY_MS);
    }
    if (this.leading !== null) return;
    if (now > this.due.vote) {
      this.due.vote = now + VOTE_EVERY_MS;
      this.lead(this.vote());
    } else if (now > this.due.lead) {
      // On a busy machine several are due at once.
      const steps = Math.min(10, 1 + Math.floor((now - this.due.lead) / LEADING_EVERY_MS));
      this.due.lead = now + LEADING_EVERY_MS;
      this.lead(this.steps(steps));
    }
  }

  /** Everybody is back, and what they wrote and asked is on disk and answered. */
  async settle(): Promise<void> {
    await this.leading;
    for (let tries = 0; ; tries += 1) {
      await this.comeBack(Number.POSITIVE_INFINITY);
      await new Promise((later) => setTimeout(later, 200));
      if (this.people.every((one) => one.isHere && one.waiting === 0)) break;
      if (tries > 600) throw new Error('not everybody came back and was answered');
    }
    await Promise.all(this.people.map((person) => person.settled()));
  }

  private async vote(): Promise<void> {
    const vote = await this.options.facilitator.vote();
    if (vote === null) return;
    this.version += 1;
    for (const person of this.people) person.vote(vote, this.version);
  }

  /** The longest that a step of leading has taken since this was asked last, in words. */
  slowest(): string {
    const { ms } = this.slow;
    this.slow = { ms: 0 };
    return `  slowest step ${Math.round(ms)} ms`;
  }

  private async steps(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) await this.options.facilitator.act();
  }

  private lead(work: Promise<void>): void {
    const begun = performance.now();
    this.leading = work.finally(() => {
      this.slow = { ms: Math.max(this.slow.ms, performance.now() - begun) };
      this.leading = null;
    });
  }

  /** Whoever was cut off comes back too, as a page does. */
  private async comeBack(now: number): Promise<void> {
    const due = this.people.filter(
      (person) => !person.isHere && now >= (this.away.get(person) ?? 0),
    );
    await Promise.all(
      due.map(async (person) => {
        person.leave();
        try {
          await person.come(this.options.link);
        } catch {
          // A host that has just been busy turns somebody away; a page tries again.
          this.turnedAway += 1;
          return;
        }
        this.away.delete(person);
        this.returns += 1;
      }),
    );
  }

  private anybody(): HoursPerson | undefined {
    const here = this.people.filter(({ isHere }) => isHere);
    return here[Math.floor(this.random() * here.length)];
  }
}
