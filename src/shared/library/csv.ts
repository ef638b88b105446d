/** Cells beyond this are not a table that somebody wrote. */
const MOST_ROWS = 2_000;

/**
 * [Y50] The rows of a table as text: quoted cells may hold the separator, line breaks and doubled quotes.
 * The separator (comma, semicolon or tab) is the one that the first line has most of; empty rows are left
 * out. Never throws: a quote that is not closed reaches to the end.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const whole = text.replace(/^\uFEFF/u, '');
  const separator = separatorOf(whole);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    row.push(cell.trim());
    cell = '';
    if (row.some((value) => value !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < whole.length && rows.length < MOST_ROWS; at += 1) {
    const letter = whole[at] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (whole[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (letter === separator) {
      row.push(cell.trim());
      cell = '';
    } else if (letter === '\n' || letter === '\r') endRow();
    else cell += letter;
  }
  if (rows.length < MOST_ROWS) endRow();
  return rows;
}

function separatorOf(text: string): string {
  const bare = text.replace(/"(?:[^"]|"")*"/gu, '');
  const first = bare.split(/\r?\n/u).find((line) => line.trim() !== '') ?? '';
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

/** [Y50] Which column is which: by a header's words if the first row is one, else by their order. */
export function columnsOf<T extends string>(
  rows: readonly (readonly string[])[],
  words: Readonly<Record<T, readonly string[]>>,
  byOrder: readonly T[],
): { readonly at: Partial<Record<T, number>>; readonly rows: readonly (readonly string[])[] } {
  const [first = [], ...others] = rows;
  const at: Partial<Record<T, number>> = {};
  const folded = first.map((cell) => cell.toLowerCase().replace(/[^\p{L}]+/gu, ''));
  for (const column of byOrder) {
    const found = folded.findIndex((cell) => words[column].includes(cell));
    if (found >= 0) at[column] = found;
  }
  if (Object.keys(at).length > 0) return { at, rows: others };
  byOrder.forEach((column, n) => {
    at[column] = n;
  });
  return { at, rows };
}
