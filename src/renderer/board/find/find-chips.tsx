import { type ReactNode, useId } from 'react';
import type { FindKind } from '../../../shared/board/find';

/** Chips that belong together, with the word for what they are. */
export function ChipRow({
  label,
  isLong = false,
  children,
}: {
  readonly label: string;
  /** There may be a hundred of them. */
  readonly isLong?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups chips, not fields of a form
    <div
      className="hb-find-chips"
      data-long={isLong || undefined}
      role="group"
      aria-labelledby={id}
    >
      <span id={id}>{label}</span>
      <div>{children}</div>
    </div>
  );
}

export interface ChipProps {
  readonly isOn: boolean;
  readonly onPress: () => void;
  /** Gives the chip the colours of a kind. */
  readonly kind?: FindKind;
  readonly children: ReactNode;
}

/** Something to be shown, or not. */
export function Chip({ isOn, onPress, kind, children }: ChipProps) {
  return (
    <button
      type="button"
      className="hb-chip"
      data-kind={kind}
      aria-pressed={isOn}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

export interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of several, in a row with its word. */
export function Choose({ label, value, choices, onChoose }: ChooseProps) {
  return (
    <label className="hb-find-choose">
      <span>{label}</span>
      <select className="h-input" value={value} onChange={(event) => onChoose(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
