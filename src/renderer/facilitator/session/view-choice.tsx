import { CircleDotDashed, Columns2, LayoutDashboard, List } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';

/** What the console shows in its middle. */
export type ConsoleView = 'circle' | 'list' | 'board' | 'both';

const VIEWS: readonly {
  readonly id: ConsoleView;
  readonly label: string;
  readonly icon: ReactNode;
}[] = [
  { id: 'circle', label: 'Circle', icon: <CircleDotDashed aria-hidden="true" /> },
  { id: 'list', label: 'List', icon: <List aria-hidden="true" /> },
  { id: 'board', label: 'Board', icon: <LayoutDashboard aria-hidden="true" /> },
  { id: 'both', label: 'Circle and board', icon: <Columns2 aria-hidden="true" /> },
];

/** The view after this one; side by side only where the window is wide. */
export function nextView(view: ConsoleView, wide: boolean): ConsoleView {
  const ids = VIEWS.map(({ id }) => id).filter((id) => wide || id !== 'both');
  return ids[(ids.indexOf(view) + 1) % ids.length] ?? 'circle';
}

export interface ViewChoiceProps {
  readonly view: ConsoleView;
  readonly onChoose: (view: ConsoleView) => void;
  /** Whether there is room for circle and board side by side. */
  readonly wide: boolean;
}

/** Circle, list or board; side by side where the window is wide. */
export function ViewChoice({ view, onChoose, wide }: ViewChoiceProps) {
  return (
    <fieldset className="f-views">
      <legend className="h-hidden">What is shown</legend>
      {VIEWS.filter(({ id }) => wide || id !== 'both').map(({ id, label, icon }) => (
        <button
          type="button"
          className="f-way"
          key={id}
          aria-pressed={view === id}
          aria-label={label}
          title={label}
          onClick={() => onChoose(id)}
          data-testid={`view-${id}`}
        >
          {icon}
          {id === 'board' && !wide && <span>Board</span>}
        </button>
      ))}
    </fieldset>
  );
}

const WIDE = '(min-width: 100rem)';

/** Whether the window is wide enough for circle and board side by side. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const hear = () => setWide(query.matches);
    query.addEventListener('change', hear);
    return () => query.removeEventListener('change', hear);
  }, []);
  return wide;
}
