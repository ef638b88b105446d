import { type DiskWatch, RETRY_MS } from '../disk/disk-trouble';

export type KeptAccess = {
  /** Resolves when what there is now is on disk, or the disk has refused it for now. */
  readonly keep: () => Promise<void>;
  readonly stop: () => void;
};

/**
 * Keeps a session's secrets on disk as they are now, one write after the other, and asks a disk that refused
 * again: a link that was revoked must not come back with the next start.
 *
 * @param write writes what there is when it is called
 */
export function keepAccess(write: () => Promise<void>, watch: DiskWatch): KeptAccess {
  let last: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): Promise<void> => {
    clearTimeout(timer);
    last = last.then(write).then(watch.taken, (error: unknown) => {
      watch.refused(error);
      timer = setTimeout(() => void keep(), RETRY_MS);
    });
    return last;
  };
  return { keep, stop: () => clearTimeout(timer) };
}
