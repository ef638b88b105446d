import type { Actor, Command, RefusalCode } from './commands';
import { decide } from './decide';
import type { SessionEvent } from './events';
import { fold, foldAll } from './fold';
import type { Session } from './session';

const WALL = 1_700_000_000_000;

/** A session for worked examples: ask at a moment, look at what became of it. */
export class Example {
  readonly log: SessionEvent[] = [];
  private current: Session;

  private constructor(opened: Session, log: readonly SessionEvent[]) {
    this.current = opened;
    this.log.push(...log);
  }

  /** An open session with the groups Staff (g1), Customers (g2) and these people (p1, p2, ...). */
  static with(...names: readonly string[]): Example {
    const opening = decide(
      null,
      {
        type: 'openSession',
        id: 'abcdefgh',
        title: 'Round table',
        question: 'What now?',
        groups: ['Staff', 'Customers'],
      },
      { kind: 'facilitator' },
      { at: 0, wall: WALL },
    );
    const events = opening.ok ? opening.events : [];
    const session = foldAll(events);
    if (session === null) throw new Error('the example session did not open');
    const example = new Example(session, events);
    for (const name of names) example.join(name);
    return example;
  }

  get session(): Session {
    return this.current;
  }

  /** Does what is asked at `at` milliseconds and gives the events; throws if it is refused. */
  ask(
    at: number,
    command: Command,
    actor: Actor = { kind: 'facilitator' },
  ): readonly SessionEvent[] {
    const decision = decide(this.current, command, actor, { at, wall: WALL + at });
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
    for (const event of decision.events) {
      this.log.push(event);
      this.current = fold(this.current, event) ?? this.current;
    }
    return decision.events;
  }

  /** Why it is refused, or null if it is not; changes nothing. */
  refusal(
    at: number,
    command: Command,
    actor: Actor = { kind: 'facilitator' },
  ): RefusalCode | null {
    const decision = decide(this.current, command, actor, { at, wall: WALL + at });
    return decision.ok ? null : decision.refusal.code;
  }

  /** Adds somebody of the group Staff at time 0. */
  join(name: string): void {
    this.ask(0, { type: 'join', name, group: 'g1', via: 'facilitator' });
  }
}

/** The participant with this number. */
export function participant(n: number): Actor {
  return { kind: 'participant', person: `p${n}` };
}
