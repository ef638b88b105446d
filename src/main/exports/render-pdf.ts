import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, type PrintToPDFOptions, type Session, session } from 'electron';
import { ExportError } from './export-error';

/** A session of its own, in memory only, that can load the page it prints and nothing else. */
const PARTITION = 'hearth-notes-print';
/** Far beyond what the largest notes take; a page that hangs must not keep the export waiting for ever. */
const PATIENCE_MS = 120_000;
/** Inches; the same as `@page` in the notes' style. */
const MARGINS = { top: 0.71, bottom: 0.79, left: 0.67, right: 0.67 };
const FOOTER = `<div style="width:100%;margin:0 0.67in;display:flex;justify-content:space-between;gap:24px;font:10px system-ui,sans-serif;color:#4a423c"><span class="title" style="overflow:hidden;white-space:nowrap;text-overflow:ellipsis"></span><span style="white-space:nowrap">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`;

const PRINT: PrintToPDFOptions = {
  pageSize: 'A4',
  margins: MARGINS,
  printBackground: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: FOOTER,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** The pages that are being printed now, by address. */
const printing = new Set<string>();

/**
 * Sets the notes' HTML as a PDF on A4, with page numbers, tags and an outline. The page runs no
 * script and reaches neither the network nor any other file.
 * @throws ExportError with a sentence for the facilitator
 */
export async function renderPdf(html: string): Promise<Uint8Array> {
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), 'hearth-'));
    const file = join(folder, `${randomUUID()}.html`);
    // Beyond 2 MB an address cannot carry the page itself, so it goes through a file of ours.
    await writeFile(file, html, { mode: 0o600 });
    return await print(pathToFileURL(file).href);
  } catch (cause) {
    if (cause instanceof ExportError) throw cause;
    throw new ExportError(
      'pdfFailed',
      cause instanceof Error ? cause.message : String(cause),
      cause,
    );
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function print(url: string): Promise<Uint8Array> {
  printing.add(url);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      webviewTag: false,
    },
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => event.preventDefault());
  let timer: NodeJS.Timeout | undefined;
  const failed = new Promise<never>((_, reject) => {
    webContents.once('render-process-gone', (_event, { reason }) => {
      reject(new ExportError('pdfFailed', `the page stopped: ${reason}`));
    });
    timer = setTimeout(() => reject(new ExportError('pdfFailed', 'it took too long')), PATIENCE_MS);
  });
  try {
    const pdf = window.loadURL(url).then(() => webContents.printToPDF(PRINT));
    return await Promise.race([pdf, failed]);
  } finally {
    clearTimeout(timer);
    printing.delete(url);
    if (!window.isDestroyed()) window.destroy();
  }
}

function printSession(): Session {
  const own = session.fromPartition(PARTITION, { cache: false });
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !printing.has(url) }));
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  return own;
}
