import type { AskedIn } from '../../shared/protocol/ipc';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import type { Refusal } from '../../shared/session/commands';
import { decide } from '../../shared/session/decide';
import type { PersonId } from '../../shared/session/ids';
import type { RunningSession } from '../session/running-session';
import { AskingPace } from './asking-pace';
import type { Participant } from './participant';
import { type Joined, type JoinRequest, joinCommand, type Seating } from './seating';

export type LobbyParts = {
  readonly running: RunningSession;
  readonly seating: Seating;
  /** Puts a page at the seat that it was given. */
  readonly seat: (participant: Participant, person: PersonId) => void;
  /** Told whenever who waits is somebody else. */
  readonly onWaiting: (waiting: readonly AskedIn[]) => void;
};

/** Somebody who asked for a seat; by the key of their page, so that asking again is not asking twice. */
type Asking = {
  readonly id: string;
  readonly request: JoinRequest;
  readonly participant: Participant;
  /** When their page went, in monotonic ms: phones sleep while one waits. Null while it is there. */
  goneAt: number | null;
};

const FULL: Refusal = {
  code: 'full',
  message: 'So many people are waiting that no more can be noted. Try again in a minute.',
};
const TOO_SOON: Refusal = {
  code: 'approvalNeeded',
  message: 'The facilitator has just said not now. Wait a little, then ask again.',
};

/** [H71] Who asked for a seat and waits until the facilitator lets them in. Kept in memory alone. */
export class Lobby {
  private readonly asking = new Map<string, Asking>();
  private arrivals = 0;

  constructor(
    private readonly parts: LobbyParts,
    private readonly pace = new AskingPace(),
  ) {}

  /** Who waits, the first to ask first. */
  get waiting(): readonly AskedIn[] {
    return [...this.asking.values()].map(({ id, request, goneAt }) => {
      const { name, group, leader } = request;
      return { id, name: name.trim(), group, leader, here: goneAt === null };
    });
  }

  /** Gives a seat, makes a page wait for one, or says why neither. */
  async ask(participant: Participant, request: JoinRequest): Promise<Joined | { waits: true }> {
    const { running, seating } = this.parts;
    const given = seating.seatBy(request.key);
    if (given !== undefined) return given;
    if (running.session.admission !== 'approval') return seating.joinOnce(request, false);
    const problem = this.problem(participant, request);
    if (problem !== null) return { ok: false, refusal: problem };
    this.arrivals += 1;
    const before = this.asking.get(request.key);
    const id = before?.id ?? `w${this.arrivals}`;
    this.asking.set(request.key, { id, request, participant, goneAt: null });
    this.tell();
    return { waits: true };
  }

  /** The page of somebody who waits asks for nothing any more. */
  withdraw(participant: Participant): void {
    if (this.drop((asking) => asking.participant === participant).length > 0) this.tell();
  }

  /** Their page is gone: it may only sleep, so they are let in all the same, and find their seat later. */
  left(participant: Participant): void {
    for (const asking of this.asking.values()) {
      if (asking.participant !== participant) continue;
      asking.goneAt = performance.now();
      this.tell();
    }
  }

  /** [H71] Gives a seat to these who wait, or to all; why not, as far as the session refuses. */
  async letIn(ids: readonly string[] | 'all'): Promise<Refusal | null> {
    const chosen = this.drop(({ id }) => ids === 'all' || ids.includes(id));
    const answers = await Promise.all(
      chosen.map(async ({ request, participant }) => {
        const joined = await this.parts.seating.joinOnce(request, true);
        if (joined.ok && participant.isThere) this.parts.seat(participant, joined.person);
        if (!joined.ok) participant.tell({ type: 'turnedAway' });
        return joined;
      }),
    );
    this.tell();
    return answers.find((joined) => !joined.ok)?.refusal ?? null;
  }

  /** [H73] Not now: they are told so, and can ask again a little later. */
  turnAway(ids: readonly string[] | 'all'): void {
    for (const { request, participant } of this.drop(
      ({ id }) => ids === 'all' || ids.includes(id),
    )) {
      this.pace.turnedAway(request.key, performance.now());
      participant.tell({ type: 'turnedAway' });
    }
    this.tell();
  }

  /** Nobody waits any more: joining is open to all, or closed, or the link is another. */
  clear(): void {
    if (this.drop(() => true).length > 0) this.tell();
  }

  /** [H72] Forgets those whose page has been gone for long. */
  sweep(): void {
    const now = performance.now();
    const longGone = ({ goneAt }: Asking) =>
      goneAt !== null && now - goneAt > WIRE_LIMITS.askedInAwayMs;
    if (this.drop(longGone).length > 0) this.tell();
  }

  private problem({ came }: Participant, request: JoinRequest): Refusal | null {
    const { running } = this.parts;
    const moment = { at: running.now(), wall: 0 };
    // What the session would refuse anyway is said now, not when the facilitator wants to let them in.
    const decision = decide(running.session, joinCommand(request, true), { kind: 'host' }, moment);
    if (!decision.ok) return decision.refusal;
    if (this.asking.has(request.key)) return null;
    const now = performance.now();
    if (this.pace.isTooSoon(request.key, now)) return TOO_SOON;
    if (!this.pace.take(came.address, now)) return FULL;
    return this.asking.size < WIRE_LIMITS.askedIn || this.dropGone() ? null : FULL;
  }

  /** Makes room by whoever is gone longest. */
  private dropGone(): boolean {
    const [first] = [...this.asking.entries()]
      .filter(([, { goneAt }]) => goneAt !== null)
      .sort(([, a], [, b]) => (a.goneAt ?? 0) - (b.goneAt ?? 0));
    return first !== undefined && this.asking.delete(first[0]);
  }

  private drop(which: (asking: Asking) => boolean): readonly Asking[] {
    const dropped = [...this.asking.entries()].filter(([, asking]) => which(asking));
    for (const [key] of dropped) this.asking.delete(key);
    return dropped.map(([, asking]) => asking);
  }

  private tell(): void {
    this.parts.onWaiting(this.waiting);
  }
}
