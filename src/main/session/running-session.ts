import type { Actor, Command, Decision } from '../../shared/session/commands';
import { decide } from '../../shared/session/decide';
import type { SessionEvent } from '../../shared/session/events';
import { fold } from '../../shared/session/fold';
import type { Session } from '../../shared/session/session';
import type { EventLog } from './event-log';

export type SessionListener = (session: Session, events: readonly SessionEvent[]) => void;

export type RunningSessionParts = {
  readonly log: Pick<EventLog, 'append'>;
  /** What the log held, folded; null for a new session. */
  readonly session: Session | null;
  /** The session clock, in ms. */
  readonly now: () => number;
  /** The wall clock, in ms since 1970. */
  readonly wall: () => number;
};

/**
 * The one owner of a session while it runs. A command is decided at once against everything decided
 * before it; its answer, and everybody's view, waits until the events are on disk.
 */
export class RunningSession {
  private decided: Session | null;
  private durable: Session | null;
  private readonly listeners = new Set<SessionListener>();

  constructor(private readonly parts: RunningSessionParts) {
    this.decided = parts.session;
    this.durable = parts.session;
  }

  /** The session as it stands on disk. Throws before it was opened. */
  get session(): Session {
    if (this.durable === null) throw new Error('No session was opened yet.');
    return this.durable;
  }

  /** The session clock, in ms. */
  now(): number {
    return this.parts.now();
  }

  /** Decides, writes, then answers. A refusal and a disk that refuses change nothing. */
  async submit(command: Command, actor: Actor): Promise<Decision> {
    const moment = { at: this.parts.now(), wall: this.parts.wall() };
    const decision = decide(this.decided, command, actor, moment);
    if (!decision.ok || decision.events.length === 0) return decision;
    this.decided = foldOn(this.decided, decision.events);
    try {
      await this.parts.log.append(decision.events);
    } catch (error) {
      // What was decided on top of the lost events fails with them: the log keeps their order.
      this.decided = this.durable;
      return { ok: false, refusal: { code: 'notSaved', message: notSaved(error) } };
    }
    this.durable = foldOn(this.durable, decision.events);
    for (const listener of this.listeners) listener(this.session, decision.events);
    return decision;
  }

  /** Calls back after every change that is on disk; returns how to stop. */
  onChange(listener: SessionListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

function foldOn(session: Session | null, events: readonly SessionEvent[]): Session | null {
  return events.reduce<Session | null>(fold, session);
}

function notSaved(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `The disk refused to save this, so nothing was changed; everything before it is safe. Free some space or check the folder, then try again. (${why})`;
}
