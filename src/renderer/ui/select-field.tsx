import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Field, type FieldTexts } from './field';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectFieldProps<T extends string>
  extends FieldTexts,
    Omit<ComponentProps<'select'>, 'id' | 'value' | 'onChange' | 'children'> {
  readonly options: readonly Choice<T>[];
  /** `undefined`: nothing chosen yet, the placeholder shows. */
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
}

/** One choice of many. The platform's own list, which phones and screen readers know best. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hint, error, optional, hideLabel, options, value, onChange, ...rest } = props;
  const { placeholder = 'Choose…', ...select } = rest;
  return (
    <Field {...{ label, hint, error }} optional={!!optional} hideLabel={!!hideLabel}>
      {(wiring) => (
        <span className="h-select">
          <select
            {...select}
            {...wiring}
            className="h-input"
            value={value ?? ''}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {value === undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden="true" />
        </span>
      )}
    </Field>
  );
}
