import { FORMS, type Form } from '../../../shared/protocol/settings';
import { SelectField } from '../../ui';
import { formsOf } from '../app/forms';

export interface FormsSectionProps {
  readonly form: Form;
  /** The system's language and region. */
  readonly region: string;
  readonly onChange: (form: Form) => void;
}

/** An afternoon and a day above twelve, so that the order of day and month can be told. */
const EXAMPLE = new Date(2025, 2, 14, 14, 5).getTime();

/** [K61] Hearth speaks English; how dates and numbers are written can be chosen. */
export function FormsSection({ form, region, onChange }: FormsSectionProps) {
  return (
    <section className="h-panel h-stack" aria-labelledby="settings-forms">
      <h2 id="settings-forms">Language and region</h2>
      <SelectField
        label="Dates and numbers"
        hint="In the console and the library. Notes and files keep one form, so that they read the same everywhere."
        options={FORMS.map((one) => ({
          value: one,
          label: one === 'system' ? `Like the system: ${example(one)}` : example(one),
        }))}
        value={form}
        onChange={onChange}
        data-testid="settings-form"
      />
      <p className="h-muted h-small">Hearth speaks English; there is no other language yet.</p>
    </section>
  );

  function example(one: Form): string {
    const { dayAndTime, number } = formsOf(one, region);
    return `${dayAndTime(EXAMPLE)} · ${number(1234)}`;
  }
}
