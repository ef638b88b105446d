/**
 * [D31] A file that a later version of Hearth wrote. It is not damaged: it is left as it is, byte for byte,
 * and whoever meets it is told so in words.
 */
export class LaterVersion extends Error {
  override readonly name = 'LaterVersion';

  /** @param what the file, as the facilitator would call it */
  constructor(what: string) {
    super(`${what} was written by a later version of Hearth; open it with that one.`);
  }
}

/** The files of records, as the facilitator would call them. */
const NAMES: Readonly<Record<string, string>> = {
  HEVT: 'Its log',
  HBRD: 'Its board',
  HBHI: 'The history of its board',
};

/** The same of a file of records, by its first letters. */
export function laterRecords(magic: string): LaterVersion {
  return new LaterVersion(NAMES[magic] ?? `This ${magic} file`);
}
