import { CARD_KIND_LABELS, CARD_KINDS, type CardKind } from '../../shared/board/card-kind';
import { KindMark } from '../ui/kind-mark';

export interface KindPickerProps {
  readonly label: string;
  /** Null where several have different kinds. */
  readonly value: CardKind | null;
  readonly onChange: (kind: CardKind) => void;
  /** Only the marks; the words stay for screen readers and as hints. */
  readonly marksOnly?: boolean;
}

/** All kinds as keys, the chosen one pressed. */
export function KindPicker({ label, value, onChange, marksOnly = false }: KindPickerProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a flex row everywhere
    <div className="hb-kinds" role="group" aria-label={label}>
      {CARD_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="hb-kind"
          data-kind={kind}
          data-marks-only={marksOnly || undefined}
          aria-pressed={kind === value}
          title={CARD_KIND_LABELS[kind]}
          onClick={() => onChange(kind)}
        >
          <KindMark kind={kind} />
        </button>
      ))}
    </div>
  );
}
