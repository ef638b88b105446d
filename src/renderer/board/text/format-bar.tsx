import { Bold, List } from 'lucide-react';
import { BareIconButton } from '../../ui/bare-icon-button';

export interface FormatBarProps {
  readonly onBold: () => void;
  readonly onBullets: () => void;
}

/** What can be done with the words that are being written. Pressing it leaves focus in the text. */
export function FormatBar({ onBold, onBullets }: FormatBarProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: keys in a row, not fields
    <div
      className="hb-format"
      role="group"
      aria-label="Look of the words"
      data-testid="format-bar"
      // A phone would close its keyboard with the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      <BareIconButton
        label="Bold"
        title="Bold (Ctrl+B)"
        icon={<Bold aria-hidden="true" />}
        onClick={onBold}
      />
      <BareIconButton
        label="List"
        title="List (Ctrl+Shift+8)"
        icon={<List aria-hidden="true" />}
        onClick={onBullets}
      />
    </div>
  );
}
