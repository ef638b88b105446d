import type { Series } from '../../../shared/library/order';
import { SelectField } from '../../ui';

export interface SeriesChoiceProps {
  readonly series: readonly Series[];
  readonly value: string | null;
  readonly onChange: (series: string | null) => void;
}

/** All sessions, or those of one series. */
export function SeriesChoice({ series, value, onChange }: SeriesChoiceProps) {
  return (
    <SelectField
      label="Sessions"
      hideLabel
      options={[
        { value: '', label: 'All sessions' },
        ...series.map(({ id, name, sessions }) => ({
          value: id,
          label: `${name} (${sessions.length})`,
        })),
      ]}
      value={series.some(({ id }) => id === value) ? (value ?? '') : ''}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
      data-testid="series-choice"
    />
  );
}
