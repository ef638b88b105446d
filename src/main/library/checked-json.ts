import { crc32 } from 'node:zlib';

/** The last field, as long as its name is one and its value could be a checksum. */
const LAST = /,\n {2}"([^"]*)": "([0-9a-f]{8})"\n\}\n?$/u;

/** An object as JSON whose last field is a checksum over the rest, so that a turned letter is noticed. */
export function withSum(value: object): string {
  const text = JSON.stringify(value, null, 2);
  return text.replace(/\n\}$/u, `,\n  "sum": "${sumOf(text)}"\n}\n`);
}

/** Whether the text is as it was written. Files from before there were checksums have none, and pass. */
export function isAsWritten(text: string): boolean {
  const last = LAST.exec(text);
  if (last === null) return !/"sum":/u.test(text);
  const [, name, sum] = last;
  return name === 'sum' && sumOf(text.replace(LAST, '\n}')) === sum;
}

function sumOf(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
