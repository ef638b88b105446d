import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfParts = {
  readonly pages: number;
  /** Whether it says of itself that its content is tagged. */
  readonly isTagged: boolean;
  /** The outline's entries, outermost first. */
  readonly outline: readonly string[];
  /** What the elements of its pages are, by their tags: `H2`, `Table`, `Figure`. */
  readonly tags: ReadonlySet<string>;
};

/** How a PDF is made up, for whoever cannot see it. */
export async function pdfParts(path: string): Promise<PdfParts> {
  const loading = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const document = await loading.promise;
  const mark: unknown = await document.getMarkInfo();
  const outline: unknown = await document.getOutline();
  const tags = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    collect(await (await document.getPage(number)).getStructTree(), tags);
  }
  const { numPages: pages } = document;
  await loading.destroy();
  return { pages, isTagged: field(mark, 'Marked') === true, outline: titles(outline), tags };
}

function collect(node: unknown, tags: Set<string>): void {
  const role = field(node, 'role');
  if (typeof role === 'string') tags.add(role);
  const children = field(node, 'children');
  if (Array.isArray(children)) for (const child of children) collect(child, tags);
}

function titles(outline: unknown): readonly string[] {
  if (!Array.isArray(outline)) return [];
  return outline.flatMap((item: unknown) => [
    String(field(item, 'title') ?? ''),
    ...titles(field(item, 'items')),
  ]);
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
