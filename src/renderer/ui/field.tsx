import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

/** What a control needs to be tied to its label, hint and error. */
export interface ControlWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldTexts {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and what to do about it. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** Only for controls whose surroundings say what they are for. */
  readonly hideLabel?: boolean;
}

export interface FieldProps extends FieldTexts {
  readonly children: (wiring: ControlWiring) => ReactNode;
}

/** Label, hint and error round one control. */
export function Field({ label, hint, error, optional, hideLabel, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(' ');
  return (
    <div className="h-field">
      <label className={classNames('h-label', hideLabel && 'h-hidden')} htmlFor={id}>
        {label}
        {optional && <span className="h-optional"> (optional)</span>}
      </label>
      {hint && (
        <p className="h-hint" id={hintId}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {/* Always there, so that a screen reader hears an error the moment it appears. */}
      <div id={errorId} aria-live="polite">
        {error && (
          <p className="h-error">
            <CircleAlert aria-hidden="true" />
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
