import { resolve } from 'node:path';
import type { App } from 'electron';
import { EXPORT_ENDING, HEARTH_ENDING } from '../../shared/protocol/hearth-file';

const ENDINGS = [HEARTH_ENDING, EXPORT_ENDING];

/** The file of a session, or its export as JSON, among what a program was started with; null if there is none. */
export function fileIn(given: readonly string[], workingFolder: string): string | null {
  const file = given.find(
    (argument) => ENDINGS.some((ending) => argument.endsWith(ending)) && !argument.startsWith('-'),
  );
  return file === undefined ? null : resolve(workingFolder, file);
}

/**
 * [D39] Files that the system hands over: on the command line, by a double click while the app runs already,
 * or, on macOS, by an event. Each is taken once.
 */
export class GivenFiles {
  private waiting: string | null;

  /** @param onFile told when one comes while the app runs */
  constructor(app: App, onFile: () => void) {
    this.waiting = fileIn(process.argv.slice(1), process.cwd());
    const come = (path: string | null): void => {
      if (path === null) return;
      this.waiting = path;
      onFile();
    };
    app.on('open-file', (event, path) => {
      event.preventDefault();
      come(path);
    });
    app.on('second-instance', (_event, given, folder) => come(fileIn(given.slice(1), folder)));
  }

  /** Its path; null if there is none, or it was taken already. */
  take(): string | null {
    const path = this.waiting;
    this.waiting = null;
    return path;
  }
}
