import type { Command } from '../../shared/session/commands';
import { decide } from '../../shared/session/decide';
import { fold } from '../../shared/session/fold';
import type { Session } from '../../shared/session/session';

const WALL = 1_700_000_000_000;

/** A session with the groups Staff (g1) and Customers (g2), and these people of g1 (p1, p2, ...). */
export class Example {
  private current: Session | null = null;

  static with(...names: readonly string[]): Example {
    const example = new Example();
    const groups = ['Staff', 'Customers'];
    example.ask(0, { type: 'openSession', id: 'abcdefgh', title: 'Round', question: '', groups });
    for (const name of names) {
      example.ask(0, { type: 'join', name, group: 'g1', via: 'facilitator' });
    }
    return example;
  }

  get session(): Session {
    if (this.current === null) throw new Error('the example session did not open');
    return this.current;
  }

  /** Does what the facilitator asks at `at` milliseconds; throws if it is refused. */
  ask(at: number, command: Command): void {
    const moment = { at, wall: WALL + at };
    const decision = decide(this.current, command, { kind: 'facilitator' }, moment);
    if (!decision.ok) throw new Error(decision.refusal.message);
    for (const event of decision.events) this.current = fold(this.current, event);
  }
}
