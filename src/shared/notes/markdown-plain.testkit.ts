/**
 * Reads a line of Markdown that is meant to be plain text: escapes and code spans, nothing else.
 * Throws at anything that a reader of Markdown could take for markup.
 */
export function readPlain(line: string): string {
  if (/^(?:[-+=:%!>#]|\d{1,9}[.)]| {1,}|\t)/u.test(line))
    throw new Error(`begins a block: ${line}`);
  let text = '';
  let at = 0;
  while (at < line.length) {
    const character = line.charAt(at);
    if (character === '\\') {
      text += line.charAt(at + 1);
      at += 2;
    } else if (character === '`') {
      const end = line.indexOf('`', at + 1);
      if (end < at + 2) throw new Error(`an open code span: ${line}`);
      text += line.slice(at + 1, end);
      at = end + 1;
    } else if ('*_{}[]<>&|~$#^\n'.includes(character)) {
      throw new Error(`markup: ${line}`);
    } else {
      text += character;
      at += 1;
    }
  }
  return text;
}
