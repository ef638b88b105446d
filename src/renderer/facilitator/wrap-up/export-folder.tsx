import { FolderOpen } from 'lucide-react';
import { Button } from '../../ui';

export interface ExportFolderProps {
  /** Null before one was chosen. */
  readonly folder: string | null;
  readonly onChoose: () => void;
}

/** Where the files go. */
export function ExportFolder({ folder, onChoose }: ExportFolderProps) {
  return (
    <div className="f-folder">
      <FolderOpen aria-hidden="true" />
      <p className="f-folder-path" title={folder ?? undefined}>
        {folder ?? 'No folder chosen yet'}
      </p>
      <Button variant="ghost" onClick={onChoose}>
        {folder === null ? 'Choose…' : 'Change…'}
      </Button>
    </div>
  );
}
