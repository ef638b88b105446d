import { type RefObject, useEffect } from 'react';
import type { Finder } from './finder';

/** Tells how much of the view the bar lies over: what is shown keeps clear of it, and the tools of its head. */
export function useCovered(
  bar: RefObject<HTMLElement | null>,
  head: RefObject<HTMLElement | null>,
  { covered }: Pick<Finder, 'covered'>,
): void {
  useEffect(() => {
    const element = bar.current;
    const board = element?.closest<HTMLElement>('.hb') ?? null;
    const top = head.current;
    if (element === null || board === null || top === null) return;
    const measure = () => {
      covered.set(element.offsetTop + element.offsetHeight);
      board.style.setProperty('--hb-find-end', `${element.offsetTop + top.offsetHeight}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(top);
    return () => {
      observer.disconnect();
      covered.set(0);
      board.style.removeProperty('--hb-find-end');
    };
  }, [bar, head, covered]);
}
