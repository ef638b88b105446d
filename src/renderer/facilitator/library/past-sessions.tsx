import { FileInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Shelves } from '../../../shared/protocol/ipc-memory';
import type { SessionSummary } from '../../../shared/protocol/library';
import { useSignal } from '../../board/use-signal';
import { Button, SelectField } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { SessionList } from './session-list';
import { lastShelf, narrowedTo, shelfChoices } from './shelf-choice';
import type { Import } from './use-import';

export interface PastSessionsProps {
  /** The latest first. */
  readonly sessions: readonly SessionSummary[];
  readonly importing: Import;
  readonly onOpen: (id: string) => void;
  /** Rejects with a sentence if it could not be deleted. */
  readonly onDelete: (id: string) => Promise<void>;
}

const NO_SHELVES: Shelves = { series: [], tags: [] };

/** The sessions that were held, all or those of one series or tag, and the way in for files of others. */
export function PastSessions({ sessions, importing, onOpen, onDelete }: PastSessionsProps) {
  const { bridge, ask } = useHearth();
  const [shelves, setShelves] = useState(NO_SHELVES);
  const wanted = useSignal(lastShelf);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the sessions, what was said of them can change
  useEffect(() => {
    void ask(bridge.shelves()).then((answer) => answer !== null && setShelves(answer.value));
  }, [bridge, ask, sessions]);
  const choices = shelfChoices(shelves, sessions);
  const choice = choices.some(({ value }) => value === wanted) ? wanted : '';
  return (
    <section className="h-panel h-stack f-past-sessions" aria-labelledby="past-sessions">
      <div className="f-past-head">
        <h2 id="past-sessions">Past sessions</h2>
        {choices.length > 0 && (
          <SelectField
            label="Show"
            hideLabel
            options={choices}
            value={choice}
            onChange={lastShelf.set}
            data-testid="shelf-choice"
          />
        )}
        <Button
          variant="ghost"
          icon={<FileInput aria-hidden="true" />}
          loading={importing.isBusy}
          onClick={() => void importing.take({ from: 'dialog' })}
          data-testid="import-session"
        >
          Import…
        </Button>
      </div>
      <SessionList
        key={choice}
        sessions={narrowedTo(choice, shelves, sessions)}
        {...{ shelves, onOpen, onDelete }}
      />
    </section>
  );
}
