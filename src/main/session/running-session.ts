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
  /** Takes off the disk what forgotten people gave of themselves; rejects if the disk refused. */
  readonly erase: () => Promise<void>;
};

/**
 * The one owner of a session while it runs. A command is decided at once against everything decided
 * before it; its answer, and everybody's view, waits until the events are on disk. [D25] While the disk
 * refuses, the log keeps them in memory, and the facilitator knows.
 */
export class RunningSession {
  private decided: Session | null;
  private durable: Session | null;
  private readonly listeners = new Set<SessionListener>();
  private events = 0;

  constructor(private readonly parts: RunningSessionParts) {
    this.decided = parts.session;
    this.durable = parts.session;
  }

  /** The session as it stands on disk. Throws before it was opened. */
  get session(): Session {
    if (this.durable === null) throw new Error('No session was opened yet.');
    return this.durable;
  }

  /** [W12] How many events have come since it was opened here; grows with each one on disk. */
  get count(): number {
    return this.events;
  }

  /** The session clock, in ms. */
  now(): number {
    return this.parts.now();
  }

  /** Decides, writes, then answers. A refusal and a disk that refuses change nothing. */
  async submit(command: Command, actor: Actor): Promise<Decision> {
    const moment = { at: this.parts.now(), wall: this.parts.wall() };
    const decision = decide(this.decided, command, actor, moment);
    if (!decision.ok) return decision;
    if (decision.events.length > 0) {
      const problem = await this.write(decision.events);
      if (problem !== null) return problem;
    }
    return command.type === 'forget' ? this.erased(decision) : decision;
  }

  /** Calls back after every change that is on disk; returns how to stop. */
  onChange(listener: SessionListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when the events are on disk and everybody was told; with a refusal if they are not. */
  private async write(events: readonly SessionEvent[]): Promise<Decision | null> {
    this.decided = foldOn(this.decided, events);
    try {
      await this.parts.log.append(events);
    } catch (error) {
      // What was decided on top of the lost events fails with them: the log keeps their order.
      this.decided = this.durable;
      return { ok: false, refusal: { code: 'notSaved', message: notSaved(error) } };
    }
    this.durable = foldOn(this.durable, events);
    this.events += events.length;
    for (const listener of this.listeners) listener(this.session, events);
    return null;
  }

  /** [D13] The name has gone from the session; it is gone when it has left the disk, too. */
  private async erased(decision: Decision): Promise<Decision> {
    try {
      await this.parts.erase();
      return decision;
    } catch (error) {
      return { ok: false, refusal: { code: 'notSaved', message: notErased(error) } };
    }
  }
}

function foldOn(session: Session | null, events: readonly SessionEvent[]): Session | null {
  return events.reduce<Session | null>(fold, session);
}

function notErased(error: unknown): string {
  return `The name is gone from the session but could not be taken off the disk; please ask again. (${reason(error)})`;
}

function notSaved(error: unknown): string {
  const why = reason(error);
  return `The disk refused to save this, so nothing was changed; everything before it is safe. Free some space or check the folder, then try again. (${why})`;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
