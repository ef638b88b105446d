import { type Files, REAL_FILES } from '../disk/files';
import { makeSessionFolder, type SessionFolder } from '../session/session-folder';

const LOOK_MS = 2_000;

/** A file of a session that can be written anew where it is missing. */
export type Restorable = { readonly look: () => Promise<void> };

/**
 * [D26] Looks every two seconds whether the folder of the session is still there: what is written to a file
 * that somebody has deleted is lost without an error. If it is gone, all of it is written anew. Gives how to stop.
 */
export function watchFolder(
  {
    paths,
    files = REAL_FILES,
  }: { readonly paths: SessionFolder; readonly files?: Files | undefined },
  restorable: readonly Restorable[],
): () => void {
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking || (await files.exists(paths.events))) return;
    isLooking = true;
    try {
      // It cannot be made while its drive is gone: then each file says so.
      await makeSessionFolder(paths, files).catch(() => undefined);
      await Promise.allSettled(restorable.map((part) => part.look()));
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  return () => clearInterval(timer);
}
