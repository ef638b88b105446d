import { type ComponentProps, type ReactNode, useId } from 'react';

export interface CheckFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'id' | 'children'> {
  readonly label: string;
  readonly hint?: ReactNode;
}

/** Yes or no, with a label that is part of what can be pressed. */
export function CheckField({ label, hint, ...rest }: CheckFieldProps) {
  const hintId = useId();
  return (
    <div className="h-field">
      <label className="h-check">
        <input {...rest} type="checkbox" aria-describedby={hint ? hintId : undefined} />
        {label}
      </label>
      {hint && (
        <p className="h-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
