import type { JoinAccess } from '../../shared/protocol/ipc';
import type { Command, Decision } from '../../shared/session/commands';
import type { PersonId } from '../../shared/session/ids';
import { cast, DEMO_CARDS } from './cast';
import { SimulatedPerson } from './simulated-person';

const STEP_MS = 700;
const SILENCE_STEPS = 3;
const COLUMNS = 4;
const CARD_SPACING = { x: 290, y: 210 } as const;

export type DemoParts = {
  readonly join: JoinAccess;
  readonly people: number;
  /** Stands in for the facilitator when nobody clicks. */
  readonly facilitate: (command: Command) => Promise<Decision>;
  /** Numbers from 0 to 1; a seeded source makes the same demonstration again. */
  readonly random: () => number;
};

/** A session that runs by itself: people join, raise hands, speak and write, some never do. */
export class Demo {
  private people: readonly SimulatedPerson[] = [];
  private timer: NodeJS.Timeout | null = null;
  private step = 0;
  private silentFor = 0;
  private written = 0;

  private constructor(private readonly parts: DemoParts) {}

  /** Lets everybody join through the link that the room sees, then begins. */
  static async start(parts: DemoParts): Promise<Demo> {
    const demo = new Demo(parts);
    const joined: SimulatedPerson[] = [];
    for (const role of cast(parts.people)) {
      joined.push(await SimulatedPerson.join(parts.join.link, role));
    }
    demo.people = joined;
    demo.timer = setInterval(() => demo.go(), STEP_MS);
    return demo;
  }

  /** Everybody goes home. */
  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    for (const person of this.people) person.dispose();
  }

  private go(): void {
    this.step += 1;
    const room = this.people[0]?.room;
    if (room === null || room === undefined || room.phase === 'closed') return;
    this.perhapsRaiseHand();
    if (this.step % 4 === 0) this.perhapsWrite();
    if (room.floor.kind === 'silence') {
      this.passFloor(room.queue);
      return;
    }
    this.silentFor = 0;
    const holder = room.floor.kind === 'held' ? room.floor.by : room.floor.to;
    const person = this.people.find((candidate) => candidate.person === holder);
    if (room.floor.kind === 'offered') person?.takeFloor();
    else if (
      person !== undefined &&
      this.parts.random() < 0.12 + (1 - person.role.talkative) * 0.2
    ) {
      person.releaseFloor();
    }
  }

  private perhapsRaiseHand(): void {
    for (const person of this.people) {
      if (this.parts.random() < person.role.talkative * 0.05) person.raiseHand();
    }
  }

  private perhapsWrite(): void {
    const card = DEMO_CARDS[this.written];
    const writer = this.people[Math.floor(this.parts.random() * this.people.length)];
    if (card === undefined || writer === undefined) return;
    const place = this.written;
    this.written += 1;
    writer.writeCard(
      card.kind,
      card.text,
      (place % COLUMNS) * CARD_SPACING.x,
      Math.floor(place / COLUMNS) * CARD_SPACING.y,
    );
  }

  /** After a moment of silence the first in the queue is given the floor, if nobody else did it. */
  private passFloor(queue: readonly PersonId[]): void {
    this.silentFor += 1;
    const [next] = queue;
    if (next === undefined || this.silentFor < SILENCE_STEPS) return;
    this.silentFor = 0;
    this.parts.facilitate({ type: 'giveFloor', to: next }).then(
      (decision) => {
        if (!decision.ok) console.error('The demonstration:', decision.refusal.message);
      },
      (error: unknown) => console.error('The demonstration:', error),
    );
  }
}

/** A seeded source of numbers from 0 to 1 (a linear congruential generator, MINSTD). */
export function seededRandom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
