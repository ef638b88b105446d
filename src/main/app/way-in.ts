import type { JoinAccess } from '../../shared/protocol/ipc';
import { localNameOf } from '../host/access';
import { lanAddresses, ownNetworks } from '../host/addresses';
import type { Host } from '../host/host';
import type { LiveAccess } from '../host/live-access';
import { announceName, type LocalName } from '../host/local-name/announce';
import { type NetworkWatch, watchNetwork } from '../host/network-watch';
import { joinAccess, offeredAddresses, secureJoinAccess, waysOf } from './join-access';
import type { LiveParts } from './live-parts';
import { movedNotice, NOWHERE, tell } from './live-words';

/** The way into a session as it is shown: at which of the laptop's addresses, by what link and code. */
export class WayIn {
  private address: string = NOWHERE;
  private latest: JoinAccess | null = null;
  private readonly network: NetworkWatch;
  private readonly name: LocalName | null;

  constructor(
    private readonly parts: Pick<
      LiveParts,
      'announcesName' | 'certificate' | 'onJoin' | 'onNotice'
    >,
    private readonly host: Host,
    private readonly access: LiveAccess,
  ) {
    this.network = watchNetwork(() => this.networkChanged());
    this.name = parts.announcesName ? announceName(localNameOf(access.now), ownNetworks) : null;
  }

  /** As it is shown; null before there is an address. */
  get shown(): JoinAccess | null {
    return this.latest;
  }

  /** Shows the link with this address from now on; null for the one that is shown, or the likeliest. */
  async choose(address: string | null): Promise<JoinAccess> {
    const found = await lanAddresses();
    const addresses = offeredAddresses(found, address ?? this.address);
    this.address = addresses.find(({ chosen }) => chosen)?.address ?? NOWHERE;
    const { port } = this.host;
    const { now } = this.access;
    const certified = this.parts.certificate?.name ?? null;
    this.latest =
      certified === null
        ? joinAccess(this.address, port, now, addresses)
        : secureJoinAccess(certified, port, now);
    this.host.roomCheck.show(found, this.address);
    const localName = this.name === null ? null : localNameOf(now);
    this.host.tellWays(waysOf(found, { port, localName, certified }));
    this.host.consoles.notify('session:join', this.latest);
    return this.latest;
  }

  /** Link, code or address are others: the console and the stage follow. */
  async showAgain(): Promise<JoinAccess> {
    const join = await this.choose(null);
    this.parts.onJoin(join);
    return join;
  }

  /** Looks now whether the network is another. */
  look(): void {
    this.network.look();
  }

  stop(): void {
    this.network.stop();
    this.name?.stop();
  }

  /** [H35] Another network, or another address in it: the code, the stage and the pages follow. */
  private networkChanged(): void {
    this.name?.refresh();
    const before = this.address;
    this.showAgain().then(
      () => {
        if (this.address === before) return;
        this.parts.onNotice(movedNotice(this.address, this.parts.certificate?.name ?? null));
      },
      tell(this.parts, 'The addresses of this laptop could not be read'),
    );
  }
}
