import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, type Session, session, type WebContents } from 'electron';
import { ExportError, type ExportFault } from './export-error';

/** A session of its own, in memory only, that can load the page it prints and nothing else. */
const PARTITION = 'hearth-notes-print';
/** Far beyond what the largest notes take; a page that hangs must not keep the export waiting for ever. */
const PATIENCE_MS = 120_000;

/** The pages that are open now, by address. */
const opened = new Set<string>();

export type PageWork = {
  /** Whether the page may run a script of ours. What people typed never stands in such a page. */
  readonly scripted: boolean;
  /** What it is called if it does not work out. */
  readonly fault: ExportFault;
  readonly signal: AbortSignal | undefined;
};

/**
 * Does something with a page in a window that nobody sees. It reaches neither the network nor any other
 * file. The window is gone when this settles, also when it is cancelled.
 * @throws ExportError with a sentence for the facilitator
 */
export async function withHiddenPage<T>(
  html: string,
  { scripted, fault, signal }: PageWork,
  work: (page: WebContents) => Promise<T>,
): Promise<T> {
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), 'hearth-'));
    const file = join(folder, `${randomUUID()}.html`);
    // Beyond 2 MB an address cannot carry the page itself, so it goes through a file of ours.
    await writeFile(file, html, { mode: 0o600 });
    return await open(pathToFileURL(file).href, { scripted, fault, signal }, work);
  } catch (cause) {
    if (cause instanceof ExportError) throw cause;
    throw new ExportError(fault, cause instanceof Error ? cause.message : String(cause), cause);
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function open<T>(
  url: string,
  { scripted, fault, signal }: PageWork,
  work: (page: WebContents) => Promise<T>,
): Promise<T> {
  opened.add(url);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: pageSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: scripted,
      spellcheck: false,
      webviewTag: false,
    },
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => event.preventDefault());
  const end = new AbortController();
  const failed = new Promise<never>((_, reject) => {
    webContents.once('render-process-gone', (_event, { reason }) => {
      reject(new ExportError(fault, `the page stopped: ${reason}`));
    });
    const late = setTimeout(() => reject(new ExportError(fault, 'it took too long')), PATIENCE_MS);
    const cancel = () => reject(new ExportError('cancelled', ''));
    signal?.addEventListener('abort', cancel, { signal: end.signal });
    end.signal.addEventListener('abort', () => clearTimeout(late));
    if (signal?.aborted === true) cancel();
  });
  try {
    const done = window.loadURL(url).then(() => work(webContents));
    // A window that is destroyed below rejects what it was at; the race is over by then.
    done.catch(() => undefined);
    return await Promise.race([done, failed]);
  } finally {
    end.abort();
    opened.delete(url);
    if (!window.isDestroyed()) window.destroy();
  }
}

function pageSession(): Session {
  const own = session.fromPartition(PARTITION, { cache: false });
  own.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !opened.has(url) && !url.startsWith('data:image/') }),
  );
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  return own;
}
