import type { NumberedRequest } from '../../shared/protocol/control';
import type { AccessFile } from '../../shared/protocol/library';
import type { Refusal } from '../../shared/session/commands';
import type { PersonId } from '../../shared/session/ids';
import type { RunningSession } from '../session/running-session';
import { readSeatToken, seatToken } from './access';

export type JoinRequest = Extract<NumberedRequest, { type: 'join' }>;
export type Joined =
  | { readonly ok: true; readonly person: PersonId }
  | { readonly ok: false; readonly refusal: Refusal };

/** Who gets which seat: a page that asks twice has one, and a token leads back to its own. */
export class Seating {
  /** Who joined, by the key of the page that asked. */
  private readonly joins = new Map<string, Promise<Joined>>();

  constructor(
    private readonly running: RunningSession,
    private readonly access: AccessFile,
  ) {}

  /** The token that the page of a person keeps. */
  tokenOf(person: PersonId): string {
    return seatToken(this.access, person);
  }

  /** Whose seat a token opens; null for a forged one, or of nobody in this session, or of the forgotten. */
  seatOf(token: string): PersonId | null {
    const seat = readSeatToken(this.access, token);
    const { people } = this.running.session;
    return people.find(({ id, forgotten }) => id === seat && !forgotten)?.id ?? null;
  }

  /** A page that asks again, because it heard no answer, gets the seat it was given. */
  joinOnce(request: JoinRequest): Promise<Joined> {
    const before = this.joins.get(request.key);
    if (before !== undefined) return before;
    const joining = this.takeSeat(request);
    this.joins.set(request.key, joining);
    // Only a seat that was given is worth remembering; there are no more of those than people.
    void joining.then(({ ok }) => {
      if (!ok) this.joins.delete(request.key);
    });
    return joining;
  }

  private async takeSeat(request: JoinRequest): Promise<Joined> {
    const { name, group, leader, inclusion, onlyInGroup } = request;
    const wishes = { leader, inclusion, onlyInGroup };
    const command = { type: 'join', name, group, via: 'device', ...wishes } as const;
    const decision = await this.running.submit(command, { kind: 'host' });
    if (!decision.ok) return decision;
    const [event] = decision.events;
    if (event?.type === 'personJoined') return { ok: true, person: event.person };
    throw new Error('Joining was decided without somebody who joined.');
  }
}
