import { useCallback, useEffect, useState } from 'react';

/** A part of the page whose code is fetched when it is first wanted. */
export type Part<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'here'; readonly part: T }
  | { readonly kind: 'failed'; readonly retry: () => void };

/** Fetches a part once it is wanted; `load` has to stay the same function. */
export function usePart<T>(wanted: boolean, load: () => Promise<T>): Part<T> {
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const [part, setPart] = useState<Part<T>>({ kind: 'loading' });
  const isHere = part.kind === 'here';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the attempt is there to try once more
  useEffect(() => {
    if (!wanted || isHere) return;
    let left = false;
    setPart({ kind: 'loading' });
    load().then(
      (loaded) => !left && setPart({ kind: 'here', part: loaded }),
      (error: unknown) => {
        console.warn('A part of the board could not be fetched.', error);
        if (!left) setPart({ kind: 'failed', retry });
      },
    );
    return () => {
      left = true;
    };
  }, [wanted, isHere, attempt, load, retry]);
  return part;
}
