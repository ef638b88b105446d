import type { CertificateChoice, CertificateState } from '../../shared/protocol/certificate';
import {
  CertificateFault,
  readCertificate,
  type UsableCertificate,
} from '../host/certificate/read-certificate';
import type { Library } from '../library/library';
import { SessionRefused } from './session-refused';

/**
 * [K41] The facilitator's own certificate: which files it is in is kept, what is in them is read when it is
 * needed. A passphrase is kept in memory alone, until the app ends.
 */
export class Certificates {
  private passphrase: string | null = null;

  /** @param onUsable what waited for a certificate can go on */
  constructor(
    private readonly library: Library,
    private readonly onUsable: () => Promise<void>,
  ) {}

  /** What is chosen, checked at this moment. */
  async state(): Promise<CertificateState> {
    const { certificate: choice } = this.library.settings;
    if (choice === null) return { kind: 'none' };
    const files = filesOf(choice);
    try {
      const { name, names, validTo } = await this.read(choice);
      return { kind: 'ready', name, names, validTo, files };
    } catch (error) {
      if (!(error instanceof CertificateFault)) throw error;
      return { kind: 'faulty', why: error.message, asks: error.asks, files };
    }
  }

  /** Uses these files from the next session on; null for plain http. */
  async choose(choice: CertificateChoice | null): Promise<CertificateState> {
    this.passphrase = null;
    await this.library.changeSettings({ certificate: choice });
    return this.changed();
  }

  /** Looks at the same files again with a name or a passphrase that was missing. */
  async again(name: string | null, passphrase: string | null): Promise<CertificateState> {
    const { certificate: choice } = this.library.settings;
    if (passphrase !== null) this.passphrase = passphrase;
    if (choice !== null && name !== null) {
      await this.library.changeSettings({ certificate: { ...choice, name } });
    }
    return this.changed();
  }

  /**
   * [H119] The certificate for a session that is to be held now; null for plain http. Where one is chosen and
   * cannot be used nothing is held without it: throws `SessionRefused` with what is wrong.
   */
  async forSession(): Promise<UsableCertificate | null> {
    const { certificate: choice } = this.library.settings;
    if (choice === null) return null;
    try {
      return await this.read(choice);
    } catch (error) {
      if (!(error instanceof CertificateFault)) throw error;
      throw new SessionRefused(
        `${error.message} Put it right in the settings under “Certificate”, or switch it off there: the session then goes by plain http.`,
      );
    }
  }

  private async changed(): Promise<CertificateState> {
    const state = await this.state();
    if (state.kind !== 'faulty') await this.onUsable();
    return state;
  }

  private read(choice: CertificateChoice): Promise<UsableCertificate> {
    return readCertificate(choice, this.passphrase, Date.now());
  }
}

function filesOf(choice: CertificateChoice): readonly string[] {
  return choice.kind === 'pfx' ? [choice.file] : [choice.certificate, choice.key];
}
