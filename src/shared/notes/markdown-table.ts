/** A block is a paragraph, a list or a table; null where there is none. */
export type Block = string | null;

/** A list of items that are Markdown already. */
export function markdownList(items: readonly string[]): Block {
  return items.length === 0 ? null : items.map((item) => `- ${item}`).join('\n');
}

/** A table of cells that are Markdown already. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
