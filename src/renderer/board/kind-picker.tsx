import { KIND_LABELS, MOMENT_KINDS, type MomentKind } from '../../shared/session/kinds';
import { KindMark } from '../ui/kind-mark';

export interface KindPickerProps {
  readonly label: string;
  readonly value: MomentKind;
  readonly onChange: (kind: MomentKind) => void;
  /** Only the marks; the words stay for screen readers and as hints. */
  readonly marksOnly?: boolean;
}

/** All kinds as keys, the chosen one pressed. */
export function KindPicker({ label, value, onChange, marksOnly = false }: KindPickerProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a flex row everywhere
    <div className="hb-kinds" role="group" aria-label={label}>
      {MOMENT_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="hb-kind"
          data-kind={kind}
          data-marks-only={marksOnly || undefined}
          aria-pressed={kind === value}
          title={KIND_LABELS[kind]}
          onClick={() => onChange(kind)}
        >
          <KindMark kind={kind} />
        </button>
      ))}
    </div>
  );
}
