import { ExportFolder } from '../wrap-up/export-folder';

export interface PlacesSectionProps {
  readonly notesFolder: string | null;
  readonly onChooseNotes: () => void;
}

/** Where exported notes go. Sessions themselves stay in Hearth's own folder. */
export function PlacesSection({ notesFolder, onChooseNotes }: PlacesSectionProps) {
  return (
    <section className="h-panel f-backups" aria-labelledby="settings-notes">
      <h2 id="settings-notes">Notes</h2>
      <ExportFolder folder={notesFolder} onChoose={onChooseNotes} />
      <p className="h-muted h-small">
        Exported notes are saved here. Sessions stay in the library, whatever becomes of the files.
      </p>
    </section>
  );
}
