/** Why a file is not taken in, in a sentence for the facilitator. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
}

/** @param why a clause, or an error whose message is one */
export function refused(why: unknown): FileRefused {
  const clause = why instanceof Error ? why.message : String(why);
  return new FileRefused(
    `This file cannot be imported: ${clause}. Nothing was imported; if there is another copy of the file, try that one.`,
  );
}

/** The same for a file that a later version wrote. */
export function refusedAsLater(): FileRefused {
  return new FileRefused(
    'This file was written by a later version of Hearth. Nothing was imported; update Hearth on this laptop, then import it again.',
  );
}
