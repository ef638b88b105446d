import { useEffect, useRef } from 'react';
import { Button } from '../../ui/light';

export interface NotesReaderProps {
  readonly html: string;
  /** That they were changed since, in a sentence; null if they are as they were. */
  readonly renewed: string | null;
  readonly fetching: boolean;
  readonly onRenew: () => void;
  readonly onClose: () => void;
}

/**
 * [H138] The notes over the whole page. What people typed in them is text already; besides, the frame runs
 * nothing, loads nothing and leads nowhere.
 */
export function NotesReader({ html, renewed, fetching, onRenew, onClose }: NotesReaderProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  // While it is still there, so that the focus goes back to where it came from.
  const close = () => {
    element.current?.close();
    onClose();
  };
  return (
    <dialog
      ref={element}
      className="p-notes-reader"
      aria-label="The notes"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className="p-notes-head">
        <h2>The notes</h2>
        <Button onClick={close}>Close</Button>
      </div>
      {renewed !== null && (
        <div className="p-notes-renewed" role="status">
          <p>{renewed}</p>
          <Button loading={fetching} onClick={onRenew}>
            Fetch them anew
          </Button>
        </div>
      )}
      <iframe title="The notes" sandbox="" srcDoc={html} data-testid="notes-frame" />
    </dialog>
  );
}
