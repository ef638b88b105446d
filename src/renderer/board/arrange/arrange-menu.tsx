import { LayoutGrid } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Arranging } from '../../../shared/board/arrange-groups';
import { BareIconButton } from '../../ui/bare-icon-button';
import { ARRANGING_LABELS } from './arrange-words';
import './arrange.css';

export interface ArrangeMenuProps {
  /** The ways that say something here; see `waysFor`. */
  readonly ways: readonly Arranging[];
  readonly disabled?: boolean;
  readonly onChoose: (by: Arranging) => void;
}

/** A button that opens the ways to arrange the board. */
export function ArrangeMenu({ ways, disabled = false, onChoose }: ArrangeMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const home = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useId();
  useEffect(() => {
    if (!isOpen) return;
    home.current?.querySelector<HTMLElement>('.hb-arrange-way')?.focus();
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && home.current?.contains(event.target)) return;
      setOpen(false);
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    event.stopPropagation();
    if (event.key === 'Escape') {
      setOpen(false);
      opener.current?.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const keys = [...(home.current?.querySelectorAll<HTMLElement>('.hb-arrange-way') ?? [])];
    const at = keys.findIndex((key) => key.matches(':focus'));
    keys.at((at + step + keys.length) % keys.length)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div ref={home} className="hb-arrange" onKeyDown={onKeyDown}>
      <BareIconButton
        ref={opener}
        label="Arrange"
        title="Arrange the cards"
        icon={<LayoutGrid aria-hidden="true" />}
        aria-expanded={isOpen}
        aria-controls={panel}
        disabled={disabled}
        onClick={() => setOpen(!isOpen)}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: it groups buttons, not fields */}
      <div
        id={panel}
        className="hb-arrange-ways"
        role="group"
        aria-label="Arrange the cards"
        hidden={!isOpen}
      >
        {ways.map((by) => (
          <button
            key={by}
            type="button"
            className="hb-arrange-way"
            onClick={() => {
              setOpen(false);
              onChoose(by);
            }}
          >
            {ARRANGING_LABELS[by]}
          </button>
        ))}
      </div>
    </div>
  );
}
