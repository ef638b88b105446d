import { ArrowLeftRight, Merge, Plus, Scissors, Trash2, UnfoldHorizontal } from 'lucide-react';
import { Button } from '../../../ui';
import type { Tool } from './draft';

const LOOKS = {
  reassign: { label: 'Reassign', icon: ArrowLeftRight },
  split: { label: 'Split', icon: Scissors },
  trim: { label: 'Trim', icon: UnfoldHorizontal },
  merge: { label: 'Merge', icon: Merge },
  add: { label: 'Add after', icon: Plus },
  delete: { label: 'Delete', icon: Trash2 },
} as const satisfies Record<Tool, unknown>;

/** What can be done to the turn; the one that is open is pressed. */
export function ToolRow(props: {
  readonly tools: readonly Tool[];
  readonly tool: Tool;
  readonly onChoose: (tool: Tool) => void;
}) {
  return (
    <div className="f-correct-tools" role="toolbar" aria-label="What is to be put right">
      {props.tools.map((tool) => {
        const { label, icon: Icon } = LOOKS[tool];
        return (
          <Button
            key={tool}
            icon={<Icon aria-hidden="true" />}
            aria-pressed={tool === props.tool}
            onClick={() => props.onChoose(tool)}
            data-testid={`correction-${tool}`}
          >
            {label}
          </Button>
        );
      })}
    </div>
  );
}
