import { Eraser, Highlighter, PenLine } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { TINT_LIST } from '../../../shared/board/tints';
import { Button } from '../../ui/button';
import type { DrawTool, InkChoice, InkWidth } from './ink-choice';
import { inkColour } from './ink-paint';
import './ink-bar.css';

export interface InkBarProps {
  readonly choice: InkChoice;
  readonly onChoose: (choice: InkChoice) => void;
  /** Puts the pen away: on a phone this bar lies over the key of the tool in hand. */
  readonly onDone: () => void;
}

const TOOLS: readonly {
  readonly tool: DrawTool;
  readonly name: string;
  readonly icon: ReactNode;
}[] = [
  { tool: 'pen', name: 'Pen', icon: <PenLine aria-hidden="true" /> },
  { tool: 'highlighter', name: 'Highlighter', icon: <Highlighter aria-hidden="true" /> },
  { tool: 'eraser', name: 'Eraser', icon: <Eraser aria-hidden="true" /> },
];

const WIDTHS: readonly {
  readonly width: InkWidth;
  readonly name: string;
  readonly height: number;
}[] = [
  { width: 0, name: 'Fine', height: 2 },
  { width: 1, name: 'Medium', height: 5 },
  { width: 2, name: 'Broad', height: 10 },
];

/** What one draws with: tool, tint and width. Real radio buttons: arrow keys come with them. */
export function InkBar({ choice, onChoose, onDone }: InkBarProps) {
  const group = useId();
  const { tool, tint, width } = choice;
  const draws = tool === 'eraser' ? 'pen' : tool;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups rows, each a fieldset of its own
    <div className="hb-bar hb-ink-bar" role="group" aria-label="Drawing" data-testid="ink-bar">
      <Row label="Draw with">
        {TOOLS.map((one) => (
          <Pick
            key={one.tool}
            name={`${group}-tool`}
            label={one.name}
            checked={one.tool === tool}
            onPick={() => onChoose({ ...choice, tool: one.tool })}
          >
            {one.icon}
          </Pick>
        ))}
      </Row>
      <Row label="Width" disabled={tool === 'eraser'}>
        {WIDTHS.map((one) => (
          <Pick
            key={one.name}
            name={`${group}-width`}
            label={one.name}
            checked={one.width === width}
            onPick={() => onChoose({ ...choice, width: one.width })}
          >
            <span className="hb-ink-line" style={{ blockSize: `${one.height}px` }} />
          </Pick>
        ))}
      </Row>
      <Row label="Colour" disabled={tool === 'eraser'}>
        {TINT_LIST.map((one, index) => (
          <Pick
            key={one.name}
            name={`${group}-tint`}
            label={one.name}
            checked={index === tint}
            onPick={() => onChoose({ ...choice, tint: index })}
          >
            <span className="hb-ink-swatch" style={{ background: inkColour(draws, index) }} />
          </Pick>
        ))}
      </Row>
      <Button className="hb-done" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}

interface RowProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

function Row({ label, disabled = false, children }: RowProps) {
  return (
    <fieldset className="hb-ink-row" disabled={disabled} aria-label={label}>
      {children}
    </fieldset>
  );
}

interface PickProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onPick: () => void;
  readonly children: ReactNode;
}

function Pick({ name, label, checked, onPick, children }: PickProps) {
  return (
    <label className="hb-ink-pick" title={label}>
      <input type="radio" name={name} aria-label={label} checked={checked} onChange={onPick} />
      {children}
    </label>
  );
}
