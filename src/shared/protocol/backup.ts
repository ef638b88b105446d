import {
  array,
  type InferOutput,
  literal,
  nullable,
  object,
  picklist,
  record,
  string,
} from 'valibot';
import { sessionId } from './library';

/** A folder that backups were ever written to, and what is written in its mark: that of another disk differs. */
const place = object({ folder: string(), mark: string() });
export type BackupPlace = InferOutput<typeof place>;

/** What is still to be done to the backups of one session in one folder. */
const owed = object({
  folder: string(),
  id: sessionId,
  /** To be deleted, or written anew without somebody who asked to be forgotten. */
  what: picklist(['delete', 'anew']),
});
export type OwedBackup = InferOutput<typeof owed>;

/** [D42] backup.json: where backups go, what of them is up to date, and what is still to be done. */
export const backupFile = object({
  version: literal(1),
  /** Where they are written now; null if they are not. */
  folder: nullable(string()),
  places: array(place),
  /** What each session was when it was written there last: a checksum, by its id. */
  made: record(string(), string()),
  owed: array(owed),
});
export type BackupFile = InferOutput<typeof backupFile>;

/** How the backups are, for the facilitator. */
export type BackupState = {
  /** Where they are written; null if nowhere. */
  readonly folder: string | null;
  /** Whether that folder is there at the moment. */
  readonly isThere: boolean;
  /** How many sessions have their backup there, as they are now. */
  readonly kept: number;
  /** How many have not yet. */
  readonly lacking: number;
  /** Folders that are not there in which something is still to be deleted, or written anew. */
  readonly owedIn: readonly string[];
  /** Why the last one could not be written, in a sentence; null if it could. */
  readonly trouble: string | null;
};
