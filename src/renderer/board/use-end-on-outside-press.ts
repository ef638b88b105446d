import { useEffect } from 'react';
import { entryIdAt } from './targets';

/** A press outside the entry that is edited ends editing, wherever on the page it lands. */
export function useEndOnOutsidePress(editing: string | null, end: () => void): void {
  useEffect(() => {
    if (editing === null) return;
    const onPress = (event: PointerEvent) => {
      const { target } = event;
      const inBar = target instanceof Element && target.closest('.hb-bar') !== null;
      if (!inBar && entryIdAt(target) !== editing) end();
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [editing, end]);
}
