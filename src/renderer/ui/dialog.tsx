import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { BareIconButton } from './bare-icon-button';
import { classNames } from './class-names';
import { focusBody, useOpenerFocus } from './opener-focus';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** One sentence under the title. */
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly wide?: boolean;
}

/**
 * A modal dialog: focus goes to its first control, stays inside, and returns to where it was;
 * Escape and a press outside close it.
 */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, wide } = props;
  const focus = useOpenerFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        {/* Not Radix.Overlay: that injects a <style>, which the page's policy forbids. */}
        <div className="h-dialog-scrim" />
        <Radix.Content
          className={classNames('h-dialog', wide && 'h-wide')}
          onOpenAutoFocus={(event) => {
            focus.remember();
            if (event.target instanceof HTMLElement && focusBody(event.target)) {
              event.preventDefault();
            }
          }}
          onCloseAutoFocus={focus.restore}
          {...(!description && { 'aria-describedby': undefined })}
        >
          <div className="h-dialog-head">
            <Radix.Title className="h-dialog-title">{title}</Radix.Title>
            <Radix.Close asChild>
              <BareIconButton label="Close" icon={<X aria-hidden="true" />} />
            </Radix.Close>
          </div>
          <div className="h-dialog-body">
            {description && (
              <Radix.Description className="h-muted">{description}</Radix.Description>
            )}
            {children}
          </div>
          {footer && <div className="h-dialog-foot">{footer}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
