import { FolderOpen } from 'lucide-react';
import { Button } from '../../ui';

export interface PlacesSectionProps {
  /** Null before one was chosen. */
  readonly notesFolder: string | null;
  readonly onChooseNotes: () => void;
}

/** Where exported notes go. Sessions themselves stay in Hearth's own folder. */
export function PlacesSection({ notesFolder, onChooseNotes }: PlacesSectionProps) {
  return (
    <section className="h-panel f-backups" aria-labelledby="settings-notes">
      <div className="f-backups-head">
        <h2 id="settings-notes">Notes</h2>
        <div className="f-backups-actions">
          <Button onClick={onChooseNotes} data-testid="settings-notes-folder">
            {notesFolder === null ? 'Choose a folder…' : 'Change…'}
          </Button>
        </div>
      </div>
      {notesFolder !== null && (
        <p className="f-folder">
          <FolderOpen aria-hidden="true" />
          <span className="f-folder-path" title={notesFolder}>
            {notesFolder}
          </span>
        </p>
      )}
      <p className="h-muted h-small">
        Exported notes are saved here. Sessions stay in the library, whatever becomes of the files.
      </p>
    </section>
  );
}
