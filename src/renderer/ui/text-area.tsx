import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, type FieldTexts } from './field';

export interface TextAreaProps extends FieldTexts, Omit<ComponentProps<'textarea'>, 'id'> {}

/** Several lines of text with their label; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, optional, hideLabel, className, ...rest } = props;
  return (
    <Field {...{ label, hint, error }} optional={!!optional} hideLabel={!!hideLabel}>
      {(wiring) => <textarea {...rest} {...wiring} className={classNames('h-input', className)} />}
    </Field>
  );
}
