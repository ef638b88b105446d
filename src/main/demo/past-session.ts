import type { Actor, Command } from '../../shared/session/commands';
import { decide } from '../../shared/session/decide';
import type { SessionEvent } from '../../shared/session/events';
import { fold } from '../../shared/session/fold';
import type { Session, SessionMs, WallMs } from '../../shared/session/session';

const FACILITATOR: Actor = { kind: 'facilitator' };

/** A session that is played on a clock of its own, as fast as it can be decided. */
export class PastSession {
  readonly events: SessionEvent[] = [];
  private folded: Session | null = null;
  private now: SessionMs = 0;

  /** @param wall when it opens, in ms since 1970 */
  constructor(
    private readonly wall: WallMs,
    opening: Extract<Command, { type: 'openSession' }>,
  ) {
    this.ask(opening);
  }

  get session(): Session {
    if (this.folded === null) throw new Error('The demonstration could not be opened.');
    return this.folded;
  }

  /** Milliseconds since it opened. */
  get at(): SessionMs {
    return this.now;
  }

  /** Does what is asked; what the rules refuse does not happen, and gives false. */
  ask(command: Command, actor: Actor = FACILITATOR): boolean {
    const moment = { at: this.now, wall: this.wall + this.now };
    const decision = decide(this.folded, command, actor, moment);
    if (!decision.ok) return false;
    for (const event of decision.events) this.folded = fold(this.folded, event);
    this.events.push(...decision.events);
    return true;
  }

  /** Lets so many milliseconds pass. */
  pass(ms: number): void {
    this.now += Math.round(ms);
  }
}
