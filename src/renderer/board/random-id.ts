const BYTES = 12;

/** A new id of 24 letters. `crypto.randomUUID` is missing on a plain http page. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
