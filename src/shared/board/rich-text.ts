import { listMark, type Run, readLine } from './rich-text-line';

export type { Run } from './rich-text-line';

/** A part of a text that stands by itself: lines, or one item of a list. */
export type Block =
  /** Lines one below the other: their runs hold the line breaks. */
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'bullet'; readonly runs: readonly Run[] }
  /** Numbered as it was written, 1 to 999. */
  | { readonly kind: 'numbered'; readonly number: number; readonly runs: readonly Run[] };

/**
 * [B70] Reads light Markdown: `**bold**`, lines that begin with `- ` or `1. `, and bare http(s)
 * addresses. Everything else is text. Any string is read, in time linear in its length.
 */
export function readRichText(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: Run[] | null = null;
  for (const line of text === '' ? [] : text.split('\n')) {
    const mark = listMark(line);
    if (mark === null) {
      if (lines === null) {
        lines = [];
        blocks.push({ kind: 'paragraph', runs: lines });
      } else {
        addText(lines, '\n');
      }
      for (const run of readLine(line)) addRun(lines, run);
    } else {
      lines = null;
      const runs = readLine(line.slice(mark.length));
      blocks.push(
        mark.number === null
          ? { kind: 'bullet', runs }
          : { kind: 'numbered', number: mark.number, runs },
      );
    }
  }
  return blocks;
}

/** The words of a text without its marks, for whoever hears or searches it; numbers of lists stay. */
export function plainText(text: string): string {
  return readRichText(text)
    .map((block) => {
      const words = block.runs.map((run) => run.text).join('');
      return block.kind === 'numbered' ? `${block.number}. ${words}` : words;
    })
    .join('\n');
}

function addRun(runs: Run[], run: Run): void {
  if (run.bold === undefined && run.href === undefined) addText(runs, run.text);
  else runs.push(run);
}

function addText(runs: Run[], text: string): void {
  const last = runs.at(-1);
  if (last === undefined || last.bold === true || last.href !== undefined) runs.push({ text });
  else runs[runs.length - 1] = { text: last.text + text };
}
