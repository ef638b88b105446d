import { BookOpen, FileOutput, Flame, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Shelves } from '../../../shared/protocol/ipc-memory';
import type { SessionSummary } from '../../../shared/protocol/library';
import { Button, ConfirmDialog, EmptyState, IconButton } from '../../ui';
import { marksOf } from './shelf-choice';
import { ShelfMarksLine } from './shelf-marks';
import { summaryFacts } from './summary-words';
import { useSaveFile } from './use-save-file';

export interface SessionListProps {
  /** The latest first. */
  readonly sessions: readonly SessionSummary[];
  readonly shelves: Shelves;
  readonly onOpen: (id: string) => void;
  /** Rejects with a sentence if it could not be deleted. */
  readonly onDelete: (id: string) => Promise<void>;
}

/** [Y8] So many rows are there at once: with hundreds of sessions the window opens as fast as with five. */
const AT_ONCE = 30;

/** The sessions kept on this laptop, the latest first. */
export function SessionList({ sessions, shelves, onOpen, onDelete }: SessionListProps) {
  const { saving, save } = useSaveFile();
  const [shown, setShown] = useState(AT_ONCE);
  const [doomed, setDoomed] = useState<SessionSummary | null>(null);
  if (sessions.length === 0) {
    return (
      <EmptyState icon={<Flame aria-hidden="true" />} title="No sessions yet">
        Give a session a title and start it. People join with the phone they have in their pocket;
        what was said and written stays on this laptop and will be listed here. A session from
        another laptop is dropped here as a file.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="f-sessions">
        {sessions.slice(0, shown).map((summary) => (
          <li
            className="f-session"
            key={summary.id}
            data-testid="session-row"
            data-session-id={summary.id}
          >
            <div className="f-session-words">
              <h3 className="f-session-title">{summary.title}</h3>
              {summary.question !== '' && <p className="f-session-question">{summary.question}</p>}
              <p className="f-facts">
                {summaryFacts(summary).map((fact) => (
                  <span key={fact}>{fact}</span>
                ))}
              </p>
              <ShelfMarksLine {...marksOf(shelves, summary.id)} />
            </div>
            <div className="f-session-actions">
              <Button
                icon={<BookOpen aria-hidden="true" />}
                onClick={() => onOpen(summary.id)}
                aria-label={`Open ${summary.title}`}
                data-testid="open-session"
              >
                Open
              </Button>
              <IconButton
                label={`Save ${summary.title} as a file`}
                icon={<FileOutput aria-hidden="true" />}
                aria-busy={saving === summary.id}
                onClick={() => void save(summary.id)}
                data-testid="save-session"
              />
              <IconButton
                label={`Delete ${summary.title}`}
                icon={<Trash2 aria-hidden="true" />}
                onClick={() => setDoomed(summary)}
                data-testid="delete-session"
              />
            </div>
          </li>
        ))}
      </ul>
      {sessions.length > shown && (
        <Button
          variant="ghost"
          onClick={() => setShown(shown + AT_ONCE)}
          data-testid="earlier-sessions"
        >
          Show earlier sessions ({sessions.length - shown})
        </Button>
      )}
      <ConfirmDialog
        open={doomed !== null}
        onOpenChange={(open) => !open && setDoomed(null)}
        title={`Delete “${doomed?.title ?? ''}”?`}
        body="The session, its cards and everything that was recorded are deleted from this laptop and from its backups for good. Notes and files that you saved elsewhere stay where they are."
        confirmLabel="Delete for good"
        danger
        onConfirm={async () => {
          if (doomed !== null) await onDelete(doomed.id);
        }}
      />
    </>
  );
}
