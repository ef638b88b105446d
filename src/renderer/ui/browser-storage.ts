/** Storage of the browser that may be refused, as private modes do: on reading, on writing or altogether. */
export type CarefulStorage = <T>(what: (storage: Storage) => T) => T | null;

/**
 * Uses storage where it is allowed. Where it is refused each use gives null, and whoever asks keeps what
 * it needs for as long as the page lives.
 *
 * @param open gives the browser's storage; may throw
 */
export function carefulStorage(open: () => Storage): CarefulStorage {
  return (what) => {
    try {
      return what(open());
    } catch {
      // Refused storage is the case this exists for.
      return null;
    }
  };
}
