import { useCallback, useEffect, useState } from 'react';
import type { HearthBridge } from '../../../shared/protocol/bridge';
import type { ImportOutcome } from '../../../shared/protocol/hearth-file';
import type { SessionSummary } from '../../../shared/protocol/library';
import { valueOrThrow } from '../app/answers';
import { useHearth } from '../app/hearth-context';

type Source = Parameters<HearthBridge['importSession']>[0];

/** How sessions get into the library from files. */
export type Import = {
  /** Whether one is being read. */
  readonly isBusy: boolean;
  readonly take: (source: Source) => Promise<void>;
  /** Another version of a session that is here already, until it is decided what becomes of it. */
  readonly another: SessionSummary | null;
  /** Keeps both. Rejects with a sentence if that did not work. */
  readonly keepBoth: () => Promise<void>;
  readonly leave: () => void;
};

/** Imports by button, by drop and by what the system hands over. `onImported` is told when there is one more. */
export function useImport(onImported: () => Promise<void>): Import {
  const { bridge, ask, tell } = useHearth();
  const [isBusy, setBusy] = useState(false);
  const [another, setAnother] = useState<SessionSummary | null>(null);

  const conclude = useCallback(
    async (outcome: ImportOutcome) => {
      if (outcome.kind === 'another') setAnother(outcome.summary);
      if (outcome.kind === 'same') {
        tell('info', `“${outcome.summary.title}” is in the library already.`);
      }
      if (outcome.kind === 'imported') {
        const { summary, without } = outcome;
        const words = `“${summary.title}” was imported.${without === null ? '' : ` ${without}`}`;
        tell(without === null ? 'positive' : 'warning', words, 'imported file');
        await onImported();
      }
    },
    [tell, onImported],
  );
  const take = useCallback(
    async (source: Source) => {
      setBusy(source.from !== 'system');
      const answer = await ask(bridge.importSession(source));
      setBusy(false);
      if (answer !== null) await conclude(answer.value);
    },
    [bridge, ask, conclude],
  );
  useEffect(() => {
    // A file with which the app was started waits for the library to be shown.
    void take({ from: 'system' });
    return bridge.onImportWanted((from) => void take({ from }));
  }, [bridge, take]);

  return {
    isBusy,
    take,
    another,
    keepBoth: async () => conclude(await valueOrThrow(bridge.importBeside())),
    leave: () => setAnother(null),
  };
}
