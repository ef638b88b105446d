import { type RefObject, useEffect, useState } from 'react';
import type { Box } from './ring-path';

const NO_BOX: Box = { width: 0, height: 0 };

/** The size of an element in whole pixels, as long as it is there. */
export function useBox(element: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState(NO_BOX);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const width = Math.floor(entry.contentRect.width);
      const height = Math.floor(entry.contentRect.height);
      setBox((before) =>
        before.width === width && before.height === height ? before : { width, height },
      );
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return box;
}
