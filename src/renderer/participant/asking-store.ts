import { type JoinAsked, joinAsked } from '../../shared/protocol/join-request';
import { parseJson } from '../../shared/protocol/parse';
import { carefulStorage } from '../ui/browser-storage';

/** What this page asked for while it waits to be let in; a reload goes on waiting. */
export interface AskingStore {
  readonly read: () => JoinAsked | null;
  readonly keep: (asked: JoinAsked) => void;
  readonly forget: () => void;
}

/**
 * Keeps it for this tab; where the browser refuses storage, for as long as the page is open.
 *
 * @param open gives the storage; may throw
 */
export function openAskingStore(key: string, open: () => Storage): AskingStore {
  let kept: JoinAsked | null = null;
  const attempt = carefulStorage(open);
  return {
    read: () => {
      const stored = attempt((storage) => storage.getItem(key));
      const read = stored === null ? null : parseJson(joinAsked, stored);
      return read?.ok === true ? read.value : kept;
    },
    keep: (asked) => {
      kept = asked;
      attempt((storage) => storage.setItem(key, JSON.stringify(asked)));
    },
    forget: () => {
      kept = null;
      attempt((storage) => storage.removeItem(key));
    },
  };
}
