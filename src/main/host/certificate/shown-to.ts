import type { X509Certificate } from 'node:crypto';
import { duplexPair } from 'node:stream';
import { connect, createSecureContext, type SecureContextOptions, TLSSocket } from 'node:tls';

/**
 * The certificate that whoever connects is shown: both ends of a connection are held here, without a
 * network. Rejects if the key does not open, does not belong to it, or no connection comes about.
 */
export function shownTo(options: SecureContextOptions): Promise<X509Certificate> {
  const secureContext = createSecureContext(options);
  const [near, far] = duplexPair();
  const server = new TLSSocket(far, { isServer: true, secureContext });
  // Whether anybody trusts it is for the phones to say.
  const client = connect({ socket: near, rejectUnauthorized: false });
  const end = (): void => {
    client.destroy();
    server.destroy();
  };
  return new Promise<X509Certificate>((resolve, reject) => {
    server.once('error', reject);
    client.once('error', reject);
    client.once('secureConnect', () => {
      const shown = client.getPeerX509Certificate();
      if (shown === undefined) reject(new Error('no certificate was shown'));
      else resolve(shown);
    });
  }).finally(end);
}
