import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { CertificateChoice } from '../../shared/protocol/certificate';

const PEM = { name: 'PEM', extensions: ['pem', 'crt', 'cer', 'key'] };
const PFX = { name: 'PFX', extensions: ['pfx', 'p12'] };
const ALL = { name: 'All files', extensions: ['*'] };

/** Asks for the files of a certificate, one or two; null if a dialog was closed. */
export async function chooseCertificate(
  kind: 'pem' | 'pfx',
  window: () => BrowserWindow | null,
): Promise<CertificateChoice | null> {
  if (kind === 'pfx') {
    const file = await ask(window(), 'The certificate with its key', PFX);
    return file === null ? null : { kind, file, name: null };
  }
  const certificate = await ask(window(), 'The certificate', PEM);
  if (certificate === null) return null;
  const key = await ask(window(), 'The key of the certificate', PEM);
  return key === null ? null : { kind, certificate, key, name: null };
}

async function ask(
  parent: BrowserWindow | null,
  title: string,
  filter: Electron.FileFilter,
): Promise<string | null> {
  const options: OpenDialogOptions = {
    title,
    // On macOS a dialog shows no title.
    message: title,
    buttonLabel: 'Use this file',
    filters: [filter, ALL],
    properties: ['openFile'],
  };
  const answer =
    parent === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(parent, options);
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
