import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import type { Choice } from './select-field';

export interface Segment<T extends string> extends Choice<T> {
  readonly icon?: ReactNode;
}

export interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly options: readonly Segment<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  readonly hideLabel?: boolean;
  readonly disabled?: boolean;
  readonly block?: boolean;
}

/** One choice of two to five, all in sight. Real radio buttons: arrow keys come with them. */
export function Segmented<T extends string>({
  label,
  options,
  value,
  onChange,
  hideLabel = false,
  disabled = false,
  block = false,
}: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className="h-field" disabled={disabled}>
      <legend className={classNames('h-label', hideLabel && 'h-hidden')}>{label}</legend>
      <div className={classNames('h-segments', block && 'h-block')}>
        {options.map((option) => (
          <label className="h-segment" key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            {option.icon}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
