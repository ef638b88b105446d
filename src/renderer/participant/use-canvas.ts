import { useCallback, useEffect, useState } from 'react';
import type { Board } from '../board';

export type CanvasLoad =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly retry: () => void }
  | { readonly kind: 'here'; readonly Board: typeof Board };

/** The code of the canvas, fetched when it is wanted for the first time: the outline needs none of it. */
export function useCanvas(wanted: boolean): CanvasLoad {
  const [load, setLoad] = useState<CanvasLoad>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const isHere = load.kind === 'here';
  // The attempt is there to try once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!wanted || isHere) return;
    let left = false;
    setLoad({ kind: 'loading' });
    import('./canvas-part').then(
      ({ Board }) => {
        if (!left) setLoad({ kind: 'here', Board });
      },
      (error: unknown) => {
        console.warn('The canvas could not be fetched.', error);
        if (!left) setLoad({ kind: 'failed', retry });
      },
    );
    return () => {
      left = true;
    };
  }, [wanted, isHere, attempt, retry]);
  return load;
}
