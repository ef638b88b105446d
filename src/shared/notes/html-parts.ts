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

/** A column of a table: its head, its width in percent, and whether it holds numbers. */
export type Column = readonly [head: string, width: number, isNumber?: boolean];

/** A table of rows that are HTML already. */
export function htmlTable(
  caption: string,
  columns: readonly Column[],
  rows: readonly string[],
): string {
  const widths = columns.map(([, width]) => `<col style="width:${width}%">`).join('');
  const heads = columns
    .map(([head, , isNumber]) => `<th scope="col"${isNumber ? ' class="n"' : ''}>${head}</th>`)
    .join('');
  return `<table><caption>${caption}</caption><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
