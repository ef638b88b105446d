import { type GenericSchema, object } from 'valibot';
import { voteId } from '../../shared/protocol/ids';
import { parseJson } from '../../shared/protocol/parse';
import { ballotVersion, dots } from '../../shared/protocol/session-words';
import type { OwnBallot } from '../../shared/session/views';
import { carefulStorage } from '../ui/browser-storage';

/** Where this tab keeps dots that the host has not confirmed yet. */
export interface BallotStore {
  readonly read: () => OwnBallot | null;
  readonly keep: (ballot: OwnBallot) => void;
  readonly forget: () => void;
}

const schema: GenericSchema<unknown, OwnBallot> = object({
  vote: voteId,
  version: ballotVersion,
  dots,
});

/**
 * Keeps the dots under `key`, for a reload. Where storage is refused they live as long as the page.
 *
 * @param open gives the browser's storage; may throw
 */
export function openBallotStore(key: string, open: () => Storage): BallotStore {
  // Where it is refused a reload shows what the host has, and nothing is wrong.
  const attempt = carefulStorage(open);
  return {
    read: () => {
      const text = attempt((storage) => storage.getItem(key));
      const read = text === null ? null : parseJson(schema, text);
      return read?.ok === true ? read.value : null;
    },
    keep: (ballot) => {
      attempt((storage) => storage.setItem(key, JSON.stringify(ballot)));
    },
    forget: () => {
      attempt((storage) => storage.removeItem(key));
    },
  };
}
