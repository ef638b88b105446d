import { LayoutDashboard, ListTree } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Segmented } from '../../ui/segmented';

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
      try {
        sessionStorage.setItem(key, next);
      } catch {
        // Private modes refuse; the state above stands in.
      }
    },
    [key],
  );
  return [look, choose];
}

function read(key: string): BoardLook | null {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === 'outline' || kept === 'canvas' ? kept : null;
  } catch {
    return null;
  }
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

/** Before the canvas, for those who come by keys or listen: the same board as a list. */
export function ToOutline({ onPress }: { readonly onPress: () => void }) {
  return (
    <button type="button" className="h-to-outline" data-testid="to-outline" onClick={onPress}>
      Show as an outline
    </button>
  );
}
