import type { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { basename } from 'node:path';
import type { SecureContextOptions } from 'node:tls';
import type { CertificateChoice } from '../../../shared/protocol/certificate';
import { shownTo } from './shown-to';

/** A certificate that the host can speak with, and by which name the room comes to it. */
export type UsableCertificate = {
  readonly name: string;
  /** All names in it that could be the laptop's. */
  readonly names: readonly string[];
  /** Milliseconds since 1970. */
  readonly validTo: number;
  readonly options: SecureContextOptions;
};

/** Why a certificate cannot be used: what is wrong and what helps, in sentences. */
export class CertificateFault extends Error {
  /** @param asks what the facilitator can type to put it right; null if it takes other files */
  constructor(
    message: string,
    readonly asks: 'passphrase' | 'name' | null = null,
  ) {
    super(message);
  }
}

/** A certificate is a few kilobytes; whatever is larger is another file. */
const MOST_BYTES = 256 * 1024;

/**
 * [H118] Reads and checks the files where they lie; nothing of them is copied or kept. Throws
 * `CertificateFault` with sentences for the facilitator.
 *
 * @param now milliseconds since 1970
 */
export async function readCertificate(
  choice: CertificateChoice,
  passphrase: string | null,
  now: number,
): Promise<UsableCertificate> {
  const options = await readOptions(choice, passphrase);
  const leaf = await leafOf(options, choice);
  const validFrom = Date.parse(leaf.validFrom);
  const validTo = Date.parse(leaf.validTo);
  if (now > validTo) {
    throw new CertificateFault(
      `The certificate has expired on ${dayOf(validTo)}. Phones would refuse it. Choose its successor.`,
    );
  }
  if (now < validFrom) {
    throw new CertificateFault(
      `The certificate counts from ${dayOf(validFrom)} on. Phones would refuse it until then. Is the clock of this laptop right?`,
    );
  }
  const names = namesIn(leaf);
  const name = choice.name ?? names.find((one) => !one.startsWith('*')) ?? null;
  if (name === null) {
    throw new CertificateFault(
      names.length === 0
        ? 'The certificate names no address. Choose one that names this laptop.'
        : `The certificate is for every name like ${names.join(' or ')}. Say which of them is this laptop’s.`,
      names.length === 0 ? null : 'name',
    );
  }
  const isIn = isIP(name) === 0 ? leaf.checkHost(name) : leaf.checkIP(name);
  if (isIn === undefined) {
    throw new CertificateFault(
      `The certificate is not for ${name}, but for ${names.join(', ')}. Phones would refuse it.`,
      'name',
    );
  }
  return { name, names, validTo, options };
}

async function readOptions(
  choice: CertificateChoice,
  passphrase: string | null,
): Promise<SecureContextOptions> {
  const lock = passphrase === null ? {} : { passphrase };
  if (choice.kind === 'pfx') return { pfx: await readSmall(choice.file), ...lock };
  return { cert: await readSmall(choice.certificate), key: await readSmall(choice.key), ...lock };
}

async function readSmall(path: string): Promise<Buffer> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CertificateFault(
      `${basename(path)} cannot be read (${why}). Is it still where it was, and may you read it?`,
    );
  });
  if (bytes.length <= MOST_BYTES) return bytes;
  throw new CertificateFault(`${basename(path)} is too large to be a certificate or a key.`);
}

/** The certificate as a phone is shown it: the key opens, and belongs to it. */
async function leafOf(
  options: SecureContextOptions,
  choice: CertificateChoice,
): Promise<X509Certificate> {
  try {
    return await shownTo(options);
  } catch (error) {
    throw faultOf(error, choice, options.passphrase !== undefined);
  }
}

/** OpenSSL and BoringSSL, with which Electron comes, have words of their own for the same fault. */
function faultOf(
  error: unknown,
  choice: CertificateChoice,
  hasPassphrase: boolean,
): CertificateFault {
  const why = error instanceof Error ? error.message : String(error);
  if (/mismatch|key.values/iu.test(why)) {
    return new CertificateFault(
      'The key does not belong to the certificate. Choose the two files that were made together.',
    );
  }
  if (/mac.verify|bad.decrypt|password|passphrase|interrupted|cancelled/iu.test(why)) {
    return new CertificateFault(
      hasPassphrase
        ? 'The passphrase does not open the key. Type it again.'
        : 'The key is locked with a passphrase. Type it below; it is kept until Hearth ends.',
      'passphrase',
    );
  }
  return new CertificateFault(
    choice.kind === 'pfx'
      ? `${basename(choice.file)} is not a certificate with its key in one file. (${why})`
      : `${basename(choice.certificate)} and ${basename(choice.key)} are not a certificate and its key. (${why})`,
  );
}

function namesIn(leaf: X509Certificate): readonly string[] {
  const all = (leaf.subjectAltName ?? '').split(', ');
  return all.flatMap((entry) => {
    const [, kind, name] = /^(DNS|IP Address):"?([^"]+)"?$/u.exec(entry) ?? [];
    return kind === undefined || name === undefined ? [] : [name];
  });
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
