import type { AccessFile } from '../../shared/protocol/library';
import type { Phones } from '../../shared/protocol/wrap-up';
import type { Session } from '../../shared/session/session';
import { phoneNotesOf, sourceOf } from '../exports/phone-notes';
import { localNameOf } from '../host/access';
import { ownNetworks } from '../host/addresses';
import type { UsableCertificate } from '../host/certificate/read-certificate';
import { announceName, type LocalName } from '../host/local-name/announce';
import type { PageFile } from '../host/page-files';
import { TooLargeForPhones } from '../host/wrap-up/offered-notes';
import { WrapUpHost } from '../host/wrap-up/wrap-up-host';
import type { HearthParts } from './hearth-parts';
import { SessionRefused, whyOf } from './session-refused';
import { readWholeSession } from './whole-session';

/** Where phones left the session that was closed, and by what they knew it. */
export type LeftAt = {
  readonly access: AccessFile;
  readonly port: number;
  readonly certificate: UsableCertificate | null;
};

export type WrapUpParts = Pick<
  HearthParts,
  'dataFolder' | 'announcesName' | 'onPhones' | 'onNotice'
> & {
  readonly page: ReadonlyMap<string, PageFile>;
};

const MIB = 1024 * 1024;

/**
 * [H130] The wrap-up as phones see it: from the closing of a session until the facilitator leaves its wrap-up,
 * the laptop stays within reach for those who were in it.
 */
export class WrapUp {
  private open: {
    readonly id: string;
    readonly host: WrapUpHost;
    readonly name: LocalName | null;
  } | null = null;
  /** One after the other: a host that begins is not left behind by one that ends. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: WrapUpParts) {}

  /** What the facilitator sees of the phones; null while no wrap-up is open. */
  get phones(): Phones | null {
    return this.open?.host.phones() ?? null;
  }

  /** Stays within reach of the phones of a session that has been closed. Never rejects: the notes are safe. */
  begin(session: Session, left: LeftAt): Promise<void> {
    return this.inTurn(() => this.listen(session, left));
  }

  /** Says to the phones that nothing more comes; nothing happens if no wrap-up is open. */
  end(): Promise<void> {
    return this.inTurn(async () => {
      const { open } = this;
      if (open === null) return;
      this.open = null;
      open.name?.stop();
      await open.host.stop();
      this.parts.onPhones?.(null);
    });
  }

  /** Ends if it is the wrap-up of this session. */
  async endOf(id: string): Promise<void> {
    if (this.open?.id === id) await this.end();
  }

  /** Something in a session was put right: if it is this one, so are the notes that are offered. */
  changed(session: Session): void {
    if (this.open?.id === session.id) this.open.host.changed(session);
  }

  /** [H132] Offers the notes to every phone, or takes them back. Throws `SessionRefused` with a sentence. */
  async offer(id: string, isOn: boolean): Promise<Phones> {
    const { open } = this;
    if (open?.id !== id)
      throw new SessionRefused('The phones of this session are not here any more.');
    await open.host.offer(isOn).catch((error: unknown) => {
      throw new SessionRefused(notOffered(error));
    });
    return open.host.phones();
  }

  private async listen(session: Session, { access, port, certificate }: LeftAt): Promise<void> {
    const { dataFolder, page, announcesName, onNotice, onPhones = () => undefined } = this.parts;
    try {
      const host = await WrapUpHost.start({
        session,
        access,
        port,
        page,
        certificate,
        render: async () =>
          phoneNotesOf(sourceOf(await readWholeSession(dataFolder, session.id, null))),
        onPhones: (phones) => {
          if (this.open?.id === phones.session) onPhones(phones);
        },
      });
      const name = announcesName ? announceName(localNameOf(access), ownNetworks) : null;
      this.open = { id: session.id, host, name };
      onPhones(host.phones());
    } catch (error) {
      onNotice(
        `Phones cannot be offered the notes: this laptop does not get port ${port} back. The session is closed and saved; export the notes instead. (${whyOf(error)})`,
      );
    }
  }

  private inTurn(what: () => Promise<void>): Promise<void> {
    const done = this.turn.then(what);
    this.turn = done.catch(() => undefined);
    return done;
  }
}

function notOffered(error: unknown): string {
  if (error instanceof TooLargeForPhones) {
    const size = Math.ceil(error.bytes / MIB);
    return `The notes are too large for phones (${size} MB). Switch “The board” off under “The notes”, or export them.`;
  }
  return `The notes could not be made for the phones. Nothing was changed; try again. (${whyOf(error)})`;
}
