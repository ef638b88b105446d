import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, type FieldTexts } from './field';

export interface TextFieldProps extends FieldTexts, Omit<ComponentProps<'input'>, 'id'> {}

/** One line of text with its label. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, optional, hideLabel, className, ...rest } = props;
  return (
    <Field {...{ label, hint, error }} optional={!!optional} hideLabel={!!hideLabel}>
      {(wiring) => <input {...rest} {...wiring} className={classNames('h-input', className)} />}
    </Field>
  );
}
