import { FileOutput } from 'lucide-react';
import { Button } from '../../ui';
import { useSaveFile } from '../library/use-save-file';

/** The whole session as one file, to keep or to open on another laptop. */
export function KeepPanel(props: {
  readonly sessionId: string;
  /** Done when everything that belongs into it is kept. */
  readonly before: () => Promise<void>;
}) {
  const { sessionId, before } = props;
  const { saving, save } = useSaveFile();
  return (
    <section className="h-panel h-stack h-tight" aria-labelledby="keep-heading">
      <h2 id="keep-heading">Take the session along</h2>
      <p className="h-muted h-small">
        One file with the conversation, the board, its replay and the notes. Hearth on another
        laptop opens it by “Import”.
      </p>
      <div>
        <Button
          icon={<FileOutput aria-hidden="true" />}
          loading={saving !== null}
          onClick={() => void before().then(() => save(sessionId))}
          data-testid="save-session"
        >
          Save as a file…
        </Button>
      </div>
    </section>
  );
}
