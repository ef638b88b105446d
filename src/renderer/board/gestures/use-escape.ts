import { useEffect, useEffectEvent } from 'react';

/** Escape before anything else hears it; `onEscape` tells whether it was for this. */
export function useEscape(onEscape: () => boolean): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onEscape()) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => hear(event);
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
}
