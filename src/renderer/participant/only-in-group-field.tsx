import { CheckField } from '../ui/light';

export interface OnlyInGroupFieldProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly testId: string;
}

/** The wish to stand in no figure under one's own name. */
export function OnlyInGroupField({ checked, onChange, testId }: OnlyInGroupFieldProps) {
  return (
    <CheckField
      label="Count me only within my group"
      hint="No figure and no list names you; your time counts for your group."
      checked={checked}
      data-testid={testId}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
