import { ChevronDown, ChevronUp } from 'lucide-react';
import { type FocusEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../ui';
import './fold.css';

/** What is higher than this is folded to three quarters of it: a little more is not worth a press. */
const LONG_REM = 42;

export interface FoldProps {
  /** What the whole is called on the button: `33 cards`. */
  readonly all: string;
  readonly children: ReactNode;
}

/**
 * [K73] A long part of which only the beginning is in sight until all of it is wanted. Its words stay in the
 * page: they are read out, found and printed, and whatever in it takes the focus brings it all into sight.
 */
export function Fold({ all, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  const [isLong, setLong] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const inner = content.current;
    if (inner === null) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const watch = new ResizeObserver(() => {
      // While it is not shown at all it is as long as it was.
      if (inner.offsetHeight > 0) setLong(inner.offsetHeight > LONG_REM * rem);
    });
    watch.observe(inner);
    return () => watch.disconnect();
  }, []);
  const reveal = ({ target }: FocusEvent<HTMLElement>) => {
    const cut = pane.current;
    if (isOpen || cut === null) return;
    const { bottom } = cut.getBoundingClientRect();
    const isCut = target.getBoundingClientRect().bottom + cut.scrollTop > bottom;
    if (!isCut) return;
    flushSync(() => setOpen(true));
    cut.scrollTop = 0;
    target.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="f-fold" data-folded={(isLong && !isOpen) || undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what takes the focus in it */}
      <div className="f-fold-window" ref={pane} onFocus={reveal}>
        <div ref={content}>{children}</div>
      </div>
      {isLong && (
        <Button
          variant="ghost"
          icon={isOpen ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
          aria-expanded={isOpen}
          onClick={({ currentTarget }) => {
            flushSync(() => setOpen(!isOpen));
            // Without what stood above it the button would be out of sight.
            if (isOpen) currentTarget.scrollIntoView({ block: 'nearest' });
          }}
          data-testid="fold"
        >
          {isOpen ? 'Show less' : `Show all ${all}`}
        </Button>
      )}
    </div>
  );
}
