import type { AskedIn, JoinAccess } from '../../shared/protocol/ipc';
import type { Host } from '../host/host';
import type { LiveAccess } from '../host/live-access';
import { SessionRefused } from './session-refused';

export type EntranceParts = {
  readonly access: LiveAccess;
  readonly host: Pick<Host, 'lobby' | 'linkRenewed'>;
  /** The way in as it is shown from now on. */
  readonly show: () => Promise<JoinAccess>;
};

/** What the facilitator does about the way in while a session is held. Refusals come as `SessionRefused`. */
export class Entrance {
  constructor(private readonly parts: EntranceParts) {}

  /** [H71] Who waits to be let in. */
  get waiting(): readonly AskedIn[] {
    return this.parts.host.lobby.waiting;
  }

  async letIn(who: readonly string[] | 'all'): Promise<void> {
    const refusal = await this.parts.host.lobby.letIn(who);
    if (refusal !== null) throw new SessionRefused(refusal.message);
  }

  turnAway(who: readonly string[] | 'all'): void {
    this.parts.host.lobby.turnAway(who);
  }

  /** [H75] The old link and code lead nobody in any more; who has a seat stays. */
  async renewLink(): Promise<JoinAccess> {
    await onDisk(this.parts.access.renew(), 'The link and the code are what they were.');
    this.parts.host.linkRenewed();
    return this.parts.show();
  }

  /** [H74] */
  async switchCode(isOn: boolean): Promise<JoinAccess> {
    await onDisk(this.parts.access.switchCode(isOn), 'The code is what it was.');
    return this.parts.show();
  }
}

async function onDisk(kept: Promise<void>, still: string): Promise<void> {
  try {
    await kept;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SessionRefused(
      `The disk did not take that. ${still} Make room on it, then try again. (${why})`,
    );
  }
}
