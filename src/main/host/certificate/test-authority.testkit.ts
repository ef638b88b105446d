import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
const AUTHORITY = '/CN=An authority for a test';

/** An authority of a test's own, made by `openssl`: its certificate is in `ca.pem`. */
export class TestAuthority {
  readonly folder = mkdtempSync(join(tmpdir(), 'hearth-certificates-'));

  constructor() {
    const out = ['-keyout', 'ca.key', '-out', 'ca.pem', '-days', '3'];
    this.openssl('req', '-x509', ...NEW_KEY, ...out, '-subj', AUTHORITY);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** A certificate for these names (`DNS:a.test,IP:192.0.2.1`) in `<id>.pem`, its key in `<id>.key`. */
  issue(id: string, names: string, days = 3): void {
    writeFileSync(this.path(`${id}.ext`), `subjectAltName=${names}\n`);
    const request = ['-keyout', `${id}.key`, '-out', `${id}.csr`, '-subj', '/CN=x'];
    this.openssl('req', ...NEW_KEY, ...request);
    const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', String(days)];
    const files = ['-in', `${id}.csr`, '-out', `${id}.pem`, '-extfile', `${id}.ext`];
    this.openssl('x509', '-req', ...files, ...by);
  }

  openssl(...args: readonly string[]): void {
    execFileSync('openssl', args, { cwd: this.folder, stdio: 'pipe' });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
