import { useEffect, useRef } from 'react';
import { consoleKey, placeOf } from './keys';

/** Listens for the console's keys as long as it is shown. What something else used is left alone. */
export function useConsoleKeys(act: (id: string) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      const action = consoleKey(event, placeOf(target));
      if (action === null) return;
      event.preventDefault();
      latest.current(action);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
