import type { ComponentProps, ReactNode } from 'react';
import type { ButtonVariant, ControlSize } from './button';
import { classNames } from './class-names';

export interface BareIconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What pressing it does, for those who do not see the icon. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: ControlSize;
}

/** An icon button without a tooltip: for touch pages, where nothing hovers and code is dear. */
export function BareIconButton({
  label,
  icon,
  variant = 'ghost',
  size = 'm',
  className,
  ...rest
}: BareIconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className={classNames('h-icon-button', `h-${variant}`, size === 'l' && 'h-size-l', className)}
    >
      {icon}
    </button>
  );
}
