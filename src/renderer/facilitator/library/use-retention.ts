import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../../shared/protocol/ipc';
import type { RetentionState } from '../../../shared/protocol/ipc-retention';
import { useHearth } from '../app/hearth-context';
import { deletedWords } from './retention-words';

/** So often (ms) it is looked again while the library stays open. */
const AGAIN_MS = 3_600_000;

export type Retaining = {
  /** Null until it is known. */
  readonly state: RetentionState | null;
  readonly again: () => Promise<void>;
  readonly keep: (ids: readonly string[]) => Promise<void>;
  readonly deleteNow: (ids: readonly string[]) => Promise<void>;
  readonly forgetKept: () => Promise<void>;
  readonly clockIsRight: () => Promise<void>;
};

/**
 * [Y61] Which sessions will be deleted. Looking is what announces and deletes; whatever went is told, also if
 * the screen was left meanwhile.
 *
 * @param onDeleted told when sessions have gone
 */
export function useRetention(onDeleted?: () => void): Retaining {
  const { bridge, ask, tell } = useHearth();
  const [state, setState] = useState<RetentionState | null>(null);
  const take = useCallback(
    async (answer: Promise<Answer<RetentionState>>) => {
      const got = await ask(answer);
      if (got === null) return;
      const { deleted, months, troubles } = got.value;
      if (deleted.length > 0) tell('warning', deletedWords(deleted, months), 'deleted');
      for (const trouble of troubles) tell('danger', trouble);
      setState(got.value);
      if (deleted.length > 0) onDeleted?.();
    },
    [ask, tell, onDeleted],
  );
  const again = useCallback(() => take(bridge.lookAtRetention()), [bridge, take]);
  useEffect(() => {
    void again();
    const timer = setInterval(() => void again(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [again]);
  return {
    state,
    again,
    keep: (ids) => take(bridge.keepSessions({ ids: [...ids] })),
    deleteNow: (ids) => take(bridge.deleteAnnounced({ ids: [...ids] })),
    forgetKept: () => take(bridge.forgetKept()),
    clockIsRight: () => take(bridge.clockIsRight()),
  };
}
