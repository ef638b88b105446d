import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** All text of a PDF, page after page. */
export async function pdfText(path: string): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map(textOf).join(''));
  }
  await loading.destroy();
  return pages.join('\n');
}

/** A ligature is an item of its own, so items follow each other directly; only a line's end is a gap. */
function textOf(item: object): string {
  const text = 'str' in item && typeof item.str === 'string' ? item.str : '';
  return 'hasEOL' in item && item.hasEOL === true ? `${text}\n` : text;
}
