import type { Cofacilitator, MadeCofacilitator } from '../../shared/protocol/cofacilitators';
import { MOST_COFACILITATORS } from '../../shared/protocol/limits';
import { consoleLinkOf } from '../../shared/protocol/paths';
import type { ConsoleRoom } from '../host/cofacilitators/console-room';
import type { CofacilitatorLinks } from '../host/cofacilitators/links';
import { SessionRefused } from './session-refused';

export type CofacilitatorDeskParts = {
  readonly links: CofacilitatorLinks;
  readonly consoles: Pick<ConsoleRoom, 'connected' | 'end'>;
  /** What is told to everybody from now on cannot be opened by who is not there any more. */
  readonly renewGroupKey: () => void;
  /** The room's link, as it is shown now. */
  readonly link: () => string;
  /** Keeps the list on disk; nothing of what it was before is left there. */
  readonly keep: () => Promise<void>;
  readonly onChange: (all: readonly Cofacilitator[]) => void;
};

/** Where the facilitator makes links for those who help, and takes them back. */
export class CofacilitatorDesk {
  constructor(private readonly parts: CofacilitatorDeskParts) {}

  list(): readonly Cofacilitator[] {
    const connected = this.parts.consoles.connected();
    return this.parts.links.all.map(({ id, name, made }) => {
      return { id, name, made, connected: connected.has(id) };
    });
  }

  /** [H85] Makes a link, which nobody can read again. Throws `SessionRefused` if there are too many. */
  async make(name: string): Promise<MadeCofacilitator> {
    const { links, link, keep, onChange } = this.parts;
    const made = links.make(name, Date.now());
    if (made === null) {
      throw new SessionRefused(
        `There are ${MOST_COFACILITATORS} links already. Revoke one that is not needed any more.`,
      );
    }
    await keep();
    onChange(this.list());
    return { link: consoleLinkOf(link(), made.kept.id, made.token), all: this.list() };
  }

  /** [H89] Takes a link back: its sockets end at once, and it leads nowhere from now on. */
  async revoke(id: string): Promise<readonly Cofacilitator[]> {
    const { links, consoles, renewGroupKey, keep, onChange } = this.parts;
    links.revoke(id);
    consoles.end(id);
    renewGroupKey();
    onChange(this.list());
    await keep();
    return this.list();
  }
}
