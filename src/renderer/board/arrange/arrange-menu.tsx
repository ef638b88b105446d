import { ImageDown, LayoutGrid } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Arranging } from '../../../shared/board/arrange-groups';
import { BareIconButton } from '../../ui/bare-icon-button';
import { ARRANGING_LABELS } from './arrange-words';
import './arrange.css';

export interface ArrangeMenuProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** The ways that say something here; see `waysFor`. */
  readonly ways: readonly Arranging[];
  /** How many cards and objects are selected: it is about them if there are several. */
  readonly selected: number;
  readonly onChoose: (by: Arranging) => void;
  readonly onSave: () => void;
}

/** A button that opens the ways to arrange the board, and to take it along as a picture. */
export function ArrangeMenu(props: ArrangeMenuProps) {
  const { open, onOpen, ways, selected, onChoose, onSave } = props;
  const home = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useId();
  useEffect(() => {
    if (!open) return;
    home.current?.querySelector<HTMLElement>('.hb-arrange-way')?.focus();
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && home.current?.contains(event.target)) return;
      onOpen(false);
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [open, onOpen]);
  const close = () => {
    onOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    event.stopPropagation();
    if (event.key === 'Escape') close();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const keys = [...(home.current?.querySelectorAll<HTMLElement>('.hb-arrange-way') ?? [])];
    const at = keys.findIndex((key) => key.matches(':focus'));
    keys.at((at + step + keys.length) % keys.length)?.focus();
  };
  const label = ways.length === 0 ? 'Save as picture' : 'Arrange, or save as picture';
  const what = selected > 1 ? 'Arrange what is selected' : 'Arrange all cards';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div ref={home} className="hb-arrange" onKeyDown={onKeyDown}>
      <BareIconButton
        ref={opener}
        label={label}
        title={ways.length === 0 ? label : `${label} (I)`}
        icon={ways.length === 0 ? <ImageDown aria-hidden /> : <LayoutGrid aria-hidden />}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => onOpen(!open)}
        data-testid="arrange-menu"
      />
      {/* biome-ignore lint/a11y/useSemanticElements: it groups buttons, not fields */}
      <div id={panel} className="hb-arrange-ways" role="group" aria-label={label} hidden={!open}>
        {ways.length > 0 && <p className="hb-arrange-what">{what}</p>}
        {ways.map((by) => (
          <button
            key={by}
            type="button"
            className="hb-arrange-way"
            onClick={() => {
              onOpen(false);
              onChoose(by);
            }}
          >
            {ARRANGING_LABELS[by]}
          </button>
        ))}
        <button
          type="button"
          className="hb-arrange-way hb-arrange-save"
          onClick={() => {
            close();
            onSave();
          }}
          data-testid="save-picture"
        >
          <ImageDown aria-hidden="true" />
          {selected > 0 ? 'Save selection as picture' : 'Save board as picture'}
        </button>
      </div>
    </div>
  );
}
