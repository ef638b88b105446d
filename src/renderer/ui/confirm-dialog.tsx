import { AlertDialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { Notice } from './notice';
import { useOpenerFocus } from './opener-focus';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** A question that names the thing: "End the session?" */
  readonly title: string;
  /** What happens then, and whether it can be undone. */
  readonly body: ReactNode;
  /** A verb: "End session", never "OK". */
  readonly confirmLabel: string;
  /** What can still be done before, above what happens then. */
  readonly before?: ReactNode;
  readonly wide?: boolean;
  readonly cancelLabel?: string;
  readonly danger?: boolean;
  /** The dialog closes when this is done, and stays with the reason when it fails. */
  readonly onConfirm: () => void | Promise<void>;
}

/** Asks before something that is hard to take back. Focus starts on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, body, confirmLabel, cancelLabel, danger, onConfirm } = props;
  const { before, wide } = props;
  const focus = useOpenerFocus();
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string>();

  const close = (next: boolean) => {
    if (working) return;
    setFailure(undefined);
    onOpenChange(next);
  };
  const confirm = async () => {
    setWorking(true);
    setFailure(undefined);
    try {
      await onConfirm();
      onOpenChange(false);
    } catch (reason) {
      setFailure(reason instanceof Error ? reason.message : String(reason));
    } finally {
      setWorking(false);
    }
  };

  return (
    <AlertDialog.Root open={open} onOpenChange={close}>
      <AlertDialog.Portal>
        {/* Not AlertDialog.Overlay: see dialog.tsx. */}
        <div className="h-dialog-scrim" />
        <AlertDialog.Content
          className={classNames('h-dialog', wide && 'h-wide')}
          onEscapeKeyDown={(event) => {
            const inside = event.target;
            // A form in it that can be left by itself is left first.
            if (inside instanceof Element && inside.closest('[data-own-escape]') !== null) {
              event.preventDefault();
            }
          }}
          onOpenAutoFocus={focus.remember}
          onCloseAutoFocus={focus.restore}
        >
          <div className="h-dialog-head">
            <AlertDialog.Title className="h-dialog-title">{title}</AlertDialog.Title>
          </div>
          <div className="h-dialog-body">
            {before}
            <AlertDialog.Description asChild>
              <div className="h-muted">{body}</div>
            </AlertDialog.Description>
            {failure && (
              <Notice tone="danger" title="That did not work">
                {failure}
              </Notice>
            )}
          </div>
          <div className="h-dialog-foot">
            <AlertDialog.Cancel asChild>
              <Button disabled={working}>{cancelLabel ?? 'Cancel'}</Button>
            </AlertDialog.Cancel>
            <Button
              data-testid="confirm"
              variant={danger ? 'danger' : 'primary'}
              loading={working}
              onClick={confirm}
            >
              {confirmLabel}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
