import type { PrintToPDFOptions } from 'electron';
import { withHiddenPage } from './hidden-page';

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

/**
 * Sets the notes' HTML as a PDF on A4, with page numbers, tags and an outline. The page runs no script.
 * @throws ExportError with a sentence for the facilitator
 */
export function renderPdf(html: string, signal?: AbortSignal): Promise<Uint8Array> {
  return withHiddenPage(html, { scripted: false, fault: 'pdfFailed', signal }, (page) =>
    page.printToPDF(PRINT),
  );
}
