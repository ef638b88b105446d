import type { NumberedRequest } from '../../shared/protocol/control';
import type { Of, Refusal } from '../../shared/session/commands';
import type { PersonId } from '../../shared/session/ids';
import { personOf } from '../../shared/session/session';
import type { RunningSession } from '../session/running-session';
import { seatToken } from './access';
import { seatHeld } from './door';
import type { LiveAccess } from './live-access';

export type JoinRequest = Extract<NumberedRequest, { type: 'join' }>;
export type Joined =
  | { readonly ok: true; readonly person: PersonId }
  | { readonly ok: false; readonly refusal: Refusal };

const REMOVED: Refusal = {
  code: 'removed',
  message: 'The facilitator has removed you from this session.',
};

/** Who gets which seat: a page that asks twice has one, and a token leads back to its own. */
export class Seating {
  /** Who joined, by the key of the page that asked. */
  private readonly joins = new Map<string, Promise<Joined>>();

  constructor(
    private readonly running: RunningSession,
    private readonly access: LiveAccess,
  ) {}

  /** The token that the page of a person keeps. */
  tokenOf(person: PersonId): string {
    return seatToken(this.access.now, person);
  }

  /**
   * Whose seat a token opens, and whether it was taken away; null for a forged one, or of nobody in this
   * session, or of the forgotten.
   */
  seatOf(token: string): { readonly person: PersonId; readonly isRemoved: boolean } | null {
    const held = seatHeld(this.running, this.access, token);
    if (held === null || held.seat === 'facilitator' || held.seat === 'stage') return null;
    return { person: held.seat, isRemoved: held.isRemoved };
  }

  /** What the page of this key was given; undefined if it was given nothing. [H78] Nothing to the removed. */
  seatBy(key: string): Promise<Joined> | undefined {
    return this.joins.get(key)?.then((joined) => {
      if (!joined.ok) return joined;
      const removedAt = personOf(this.running.session, joined.person)?.removedAt ?? null;
      return removedAt === null ? joined : { ok: false, refusal: REMOVED };
    });
  }

  /**
   * A page that asks again, because it heard no answer, gets the seat it was given.
   *
   * @param letIn whether the facilitator has let them in
   */
  joinOnce(request: JoinRequest, letIn: boolean): Promise<Joined> {
    const before = this.seatBy(request.key);
    if (before !== undefined) return before;
    const joining = this.takeSeat(request, letIn);
    this.joins.set(request.key, joining);
    // Only a seat that was given is worth remembering; there are no more of those than people.
    void joining.then(({ ok }) => {
      if (!ok) this.joins.delete(request.key);
    });
    return joining;
  }

  private async takeSeat(request: JoinRequest, letIn: boolean): Promise<Joined> {
    const decision = await this.running.submit(joinCommand(request, letIn), { kind: 'host' });
    if (!decision.ok) return decision;
    const [event] = decision.events;
    if (event?.type === 'personJoined') return { ok: true, person: event.person };
    throw new Error('Joining was decided without somebody who joined.');
  }
}

/** The command that a page's wish to join stands for. */
export function joinCommand(request: JoinRequest, letIn: boolean): Of<'join'> {
  const { name, group, leader, inclusion, onlyInGroup } = request;
  return { type: 'join', name, group, via: 'device', leader, inclusion, onlyInGroup, letIn };
}
