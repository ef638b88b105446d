/** A plain sentence in place of content. */
export function none(words: string): string {
  return `<p class="none">${words}</p>`;
}

/** The sentence that says what figures mean. */
export function meaning(words: string): string {
  return `<p class="meaning">${words}</p>`;
}

/** Something wide that is scrolled by itself on a narrow screen, by keyboard too. */
export function scroll(label: string, content: string): string {
  return `<section class="scroll" tabindex="0" aria-label="${label}">${content}</section>`;
}

/** Widths of columns in percent, each a class of the style sheet: where pages are read, styles in place may not. */
export const WIDTHS = [
  7, 8, 9, 10, 11, 12, 14, 15, 16, 18, 20, 24, 25, 27, 31, 32, 40, 90,
] as const;
type Width = (typeof WIDTHS)[number];

/** A column of a table: its head, its width in percent, and whether it holds numbers. */
export type Column = readonly [head: string, width: Width, isNumber?: boolean];

/** How wide a column is, as a part of its table. */
export function col(width: Width): string {
  return `<col class="w${width}">`;
}

/** A table of rows that are HTML already. */
export function htmlTable(
  caption: string,
  columns: readonly Column[],
  rows: readonly string[],
): string {
  const widths = columns.map(([, width]) => col(width)).join('');
  const heads = columns
    .map(([head, , isNumber]) => `<th scope="col"${isNumber ? ' class="n"' : ''}>${head}</th>`)
    .join('');
  return `<table><caption>${caption}</caption><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
