import { ChevronsRight, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState, type WheelEvent } from 'react';
import type { TurnId } from '../../../shared/session/ids';
import { IconButton } from '../../ui';
import { useNow, useSession } from '../app/running-context';
import { River } from './river-drawing';
import { layoutRiver, type Span } from './river-layout';
import { useWidth } from './use-width';

const MINUTE = 60_000;
/** How long a stretch is in sight at first, and at least and at most. */
const FIRST_MS = 20 * MINUTE;
const LEAST_MS = MINUTE;
/** The clock's edge stays a little away from the border. */
const AHEAD = 0.03;

export interface TimelineStripProps {
  readonly onCorrect: (turn: TurnId) => void;
}

/** The conversation as a river, following now until one scrolls back. */
export function TimelineStrip({ onCorrect }: TimelineStripProps) {
  const session = useSession();
  const now = useNow();
  const strip = useRef<HTMLDivElement>(null);
  const width = useWidth(strip);
  const [length, setLength] = useState(FIRST_MS);
  /** The end of what is in sight; null follows now. */
  const [until, setUntil] = useState<number | null>(null);
  const to = until ?? Math.max(now + length * AHEAD, length);
  const span: Span = { from: to - length, to };
  const [reached, setReached] = useState<TurnId | null>(null);

  const scroll = (by: number) => {
    const next = to + by;
    setUntil(next >= now ? null : Math.max(length / 2, next));
  };
  const zoom = (times: number) =>
    setLength((ms) => Math.min(Math.max(now * 1.05, FIRST_MS), Math.max(LEAST_MS, ms * times)));
  const wheel = (event: WheelEvent) => {
    if (event.ctrlKey) zoom(event.deltaY > 0 ? 1.25 : 0.8);
    else scroll((event.deltaX + event.deltaY) * (length / Math.max(1, width)));
  };
  const drag = useDrag((px) => scroll(-px * (length / Math.max(1, width))));
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = session.turns.findIndex(({ id }) => id === reached);
    const turn = session.turns[Math.min(session.turns.length - 1, Math.max(0, at + step))];
    if (turn === undefined) return;
    setReached(turn.id);
    const isSeen = turn.from >= span.from && turn.from <= span.to;
    if (!isSeen) setUntil(Math.max(length / 2, turn.from + length / 2));
  };
  useEffect(() => {
    strip.current?.querySelector<HTMLElement>(`[data-turn="${reached}"]`)?.focus();
  }, [reached]);

  return (
    <section className="f-strip" aria-label="Timeline" data-testid="timeline" data-own-keys>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows walk the turns inside */}
      <div ref={strip} className="f-river" onWheel={wheel} onKeyDown={walk} {...drag}>
        {width > 0 && (
          <River
            river={layoutRiver(session, now, span, width)}
            width={width}
            reached={reached ?? session.turns.at(-1)?.id ?? null}
            onCorrect={onCorrect}
          />
        )}
        {session.turns.length === 0 && (
          <p className="f-river-empty">Turns appear here as they are taken.</p>
        )}
      </div>
      <div className="f-strip-tools">
        <IconButton
          label="Show more of the session"
          icon={<ZoomOut aria-hidden="true" />}
          onClick={() => zoom(2)}
        />
        <IconButton
          label="Show less, larger"
          icon={<ZoomIn aria-hidden="true" />}
          onClick={() => zoom(0.5)}
        />
        <IconButton
          label="Follow the conversation"
          icon={<ChevronsRight aria-hidden="true" />}
          aria-pressed={until === null}
          onClick={() => setUntil(null)}
          data-testid="timeline-now"
        />
      </div>
    </section>
  );
}

/** Pulls the river along with pointer or finger; a press without a pull stays a press. */
function useDrag(onPull: (px: number) => void) {
  const from = useRef<number | null>(null);
  return {
    onPointerDown: (event: React.PointerEvent) => {
      from.current = event.clientX;
    },
    onPointerMove: (event: React.PointerEvent) => {
      if (from.current === null || event.buttons === 0) return;
      const px = event.clientX - from.current;
      if (Math.abs(px) < 4) return;
      from.current = event.clientX;
      onPull(px);
    },
    onPointerUp: () => {
      from.current = null;
    },
  };
}
