import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { classNames } from './class-names';

export type ButtonVariant = 'primary' | 'quiet' | 'danger' | 'ghost';
export type ControlSize = 'm' | 'l';

export interface ButtonProps extends ComponentProps<'button'> {
  /** One `primary` a screen; `ghost` where a frame would be noise. */
  readonly variant?: ButtonVariant;
  readonly size?: ControlSize;
  readonly icon?: ReactNode;
  /** The key that does the same, as it is printed on the keyboard. Shown, not bound. */
  readonly keyHint?: string;
  /** Work is under way: the button keeps its place and focus, and refuses a second press. */
  readonly loading?: boolean;
  /** As wide as what it stands in. */
  readonly block?: boolean;
}

/** A button. `aria-pressed` makes it a toggle. */
export function Button({
  variant = 'quiet',
  size = 'm',
  icon,
  keyHint,
  loading = false,
  block = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  // A loading button stays focusable, so its press has to be refused here; in a form, too.
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (loading) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      {...(loading && { 'aria-busy': true, 'aria-disabled': true })}
      aria-keyshortcuts={keyHint ?? rest['aria-keyshortcuts']}
      className={classNames(
        'h-button',
        `h-${variant}`,
        size === 'l' && 'h-size-l',
        block && 'h-block',
        className,
      )}
      onClick={press}
    >
      {loading ? <span className="h-spinner" aria-hidden="true" /> : icon}
      {children}
      {keyHint && (
        <span className="h-key" aria-hidden="true">
          {keyHint}
        </span>
      )}
    </button>
  );
}
