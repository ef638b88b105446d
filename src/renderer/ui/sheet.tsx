import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { BareIconButton } from './bare-icon-button';
import { focusBody } from './opener-focus';

export interface SheetProps {
  readonly open: boolean;
  /** Asked for by Escape, the back gesture, the close button or a press outside. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** The phone's dialog, from below. The browser's own `<dialog>`: it costs no code. */
export function Sheet({ open, onClose, title, children }: SheetProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = element.current;
    if (!dialog || !open) return;
    dialog.showModal();
    focusBody(dialog);
    return () => dialog.close();
  }, [open]);

  return (
    // Escape is the keyboard's way to do what a press on the backdrop does.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser turns Escape into `cancel`
    <dialog
      ref={element}
      className="h-sheet"
      aria-labelledby={titleId}
      onCancel={(event) => {
        // The owner decides: `open` stays the only truth.
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        // A browser may close it unasked, at a second Escape or a back gesture: tell the owner. Not of one
        // that is gone: what is open now may be another.
        if (open && element.current?.open === false) onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current && isOutside(element.current, event)) onClose();
      }}
    >
      {open && (
        <>
          <div className="h-dialog-head">
            <h2 className="h-dialog-title" id={titleId}>
              {title}
            </h2>
            <BareIconButton label="Close" icon={<X aria-hidden="true" />} onClick={onClose} />
          </div>
          <div className="h-dialog-body">{children}</div>
        </>
      )}
    </dialog>
  );
}

/** The backdrop belongs to the dialog element: only the place of the press tells them apart. */
function isOutside(dialog: HTMLDialogElement, at: { clientX: number; clientY: number }): boolean {
  const box = dialog.getBoundingClientRect();
  const inside =
    at.clientX >= box.left &&
    at.clientX <= box.right &&
    at.clientY >= box.top &&
    at.clientY <= box.bottom;
  return !inside;
}
