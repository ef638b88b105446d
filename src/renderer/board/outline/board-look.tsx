import { LayoutDashboard, ListTree } from 'lucide-react';
import { useCallback, useState } from 'react';
import { carefulStorage } from '../../ui/browser-storage';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';

const ofTab = carefulStorage(() => sessionStorage);

/** How a page shows the board. */
export type BoardLook = 'outline' | 'canvas';

/**
 * How this page shows the board, remembered until its tab is closed. Storage may be refused; then it
 * is remembered as long as the page is open.
 */
export function useBoardLook(
  key: string,
  first: BoardLook,
): readonly [BoardLook, (look: BoardLook) => void] {
  const [look, setLook] = useState<BoardLook>(() => read(key) ?? first);
  const choose = useCallback(
    (next: BoardLook) => {
      setLook(next);
      ofTab((storage) => storage.setItem(key, next));
    },
    [key],
  );
  return [look, choose];
}

function read(key: string): BoardLook | null {
  const kept = ofTab((storage) => storage.getItem(key));
  return kept === 'outline' || kept === 'canvas' ? kept : null;
}

interface LookChoiceProps {
  readonly look: BoardLook;
  readonly onChoose: (look: BoardLook) => void;
}

/** Outline or canvas. */
export function LookChoice({ look, onChoose }: LookChoiceProps) {
  return (
    <div className="h-look" data-testid="board-look" data-look={look}>
      <Segmented
        label="How the board is shown"
        hideLabel
        options={[
          { value: 'outline', label: 'Outline', icon: <ListTree aria-hidden="true" /> },
          { value: 'canvas', label: 'Canvas', icon: <LayoutDashboard aria-hidden="true" /> },
        ]}
        value={look}
        onChange={onChoose}
      />
    </div>
  );
}

/** One button to the other look: where there is no room for both, and the first stop of those who come by keys. */
export function LookButton({ look, onChoose }: LookChoiceProps) {
  const other = look === 'canvas' ? 'outline' : 'canvas';
  return (
    <Button
      variant="ghost"
      icon={
        look === 'canvas' ? <ListTree aria-hidden="true" /> : <LayoutDashboard aria-hidden="true" />
      }
      aria-label={look === 'canvas' ? 'Show as an outline' : 'Show the canvas'}
      title={look === 'canvas' ? 'Show the board as an outline' : 'Show the board as a canvas'}
      data-testid={`look-${other}`}
      onClick={() => onChoose(other)}
    >
      <span className="f-board-word">{look === 'canvas' ? 'Outline' : 'Canvas'}</span>
    </Button>
  );
}
