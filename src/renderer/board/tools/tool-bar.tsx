import {
  Eraser,
  Frame as FrameIcon,
  Hand,
  Highlighter,
  type LucideIcon,
  MousePointer2,
  PenLine,
  Spline,
  StickyNote,
  Type,
} from 'lucide-react';
import { useState } from 'react';
import { BareIconButton } from '../../ui/bare-icon-button';
import type { BoardActions } from '../board-actions';
import { TOOLS, type Tool } from '../board-choice';
import { PictureButton } from '../images';
import type { Permissions } from '../permissions';

const FACES: Record<
  Tool,
  { readonly Icon: LucideIcon; readonly label: string; readonly key?: string }
> = {
  select: { Icon: MousePointer2, label: 'Select', key: 'V' },
  hand: { Icon: Hand, label: 'Move the view', key: 'H' },
  card: { Icon: StickyNote, label: 'Card', key: 'C' },
  words: { Icon: Type, label: 'Words', key: 'T' },
  area: { Icon: FrameIcon, label: 'Area', key: 'A' },
  link: { Icon: Spline, label: 'Link', key: 'L' },
  pen: { Icon: PenLine, label: 'Pen', key: 'P' },
  highlighter: { Icon: Highlighter, label: 'Highlighter' },
  eraser: { Icon: Eraser, label: 'Eraser', key: 'E' },
};

const ON_CARDS: ReadonlySet<Tool> = new Set(['card', 'link']);

export interface ToolBarProps {
  readonly tool: Tool;
  readonly actions: BoardActions;
  readonly permissions: Permissions;
  readonly onPictures: (files: readonly File[]) => void;
}

/** What a press on the board does, as keys one of which is down. */
export function ToolBar({ tool, actions, permissions, onPictures }: ToolBarProps) {
  const isOffered = (each: Tool) =>
    each === 'select' ||
    each === 'hand' ||
    (ON_CARDS.has(each) ? permissions.cards : permissions.objects);
  const [open, setOpen] = useState(false);
  return (
    <div
      className="hb-tools"
      role="toolbar"
      aria-label="Tools"
      aria-orientation="vertical"
      data-open={open || undefined}
    >
      {TOOLS.filter(isOffered).map((each) => {
        const { Icon, label, key } = FACES[each];
        return (
          <BareIconButton
            key={each}
            label={label}
            title={key === undefined ? label : `${label} (${key})`}
            icon={<Icon aria-hidden="true" />}
            aria-pressed={each === tool}
            onClick={() => {
              // Where there is little room only the tool in hand is shown, and opens the others.
              setOpen(!open);
              actions.setTool(each);
            }}
          />
        );
      })}
      {permissions.objects && <PictureButton onFiles={onPictures} />}
    </div>
  );
}
