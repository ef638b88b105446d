import { type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TurnId } from '../../../shared/session/ids';
import type { Session, SessionMs } from '../../../shared/session/session';
import { atPoint } from './at-point';
import { MomentMarks } from './moment-marks';
import { RiverLines } from './river-lines';
import { BAR_PX, planRiver } from './river-plan';
import { StripPatterns } from './strip-patterns';
import { isIn, TurnButtons } from './turn-buttons';
import { useRiverGestures } from './use-river-gestures';
import type { RiverSight } from './use-river-sight';
import { useWidth } from './use-width';

const REACH_PX = 6;
const TOUCH_REACH_PX = 18;
const MERGED_ZOOM = 0.25;

/** A silence that was pressed, and where in it. */
export type Gap = { readonly at: SessionMs; readonly from: SessionMs; readonly to: SessionMs };

export interface RiverViewProps {
  readonly session: Session;
  /** The session's latest time. */
  readonly until: SessionMs;
  readonly sight: RiverSight;
  /** A turn that is marked for a while. */
  readonly marked: TurnId | null;
  /** Whether a plain wheel is the page's. */
  readonly pageScrolls: boolean;
  /** A turn by its place in the session was chosen. */
  readonly onTurn: (place: number) => void;
  readonly onGap: (gap: Gap) => void;
}

/** The conversation as a river: turns, silence, digressions, moments and debates over time. */
export function RiverView(props: RiverViewProps) {
  const { session, until, sight, marked, pageScrolls, onTurn, onGap } = props;
  const patterns = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { window } = sight;
  const river = useMemo(
    () => planRiver(session, until, window, width),
    [session, until, window, width],
  );
  const { reached, reach, focused } = useReached(box, session, sight, marked);
  const msPerPx = (window.to - window.from) / Math.max(1, width);

  useRiverGestures(box, pageScrolls, {
    pan: (px) => sight.pan(px * msPerPx),
    zoom: (factor, x) => sight.zoom(factor, window.from + x * msPerPx),
    tap: (point, touch) => {
      const spans = session.turns.map(({ from, end }) => ({ from, to: end?.at ?? until }));
      const at = atPoint(river, spans, window, width, point, touch ? TOUCH_REACH_PX : REACH_PX);
      if (at?.kind === 'gap') onGap(at);
      if (at?.kind !== 'turn') return;
      if (at.bar.count > 1) sight.zoom(MERGED_ZOOM, window.from + point.x * msPerPx);
      else onTurn(at.bar.place);
    },
  });

  const place = river.bars.some((bar) => isIn(bar, reached))
    ? reached
    : (river.bars.findLast(({ isFirst }) => isFirst)?.place ?? 0);
  return (
    <div className="f-river" ref={box} style={{ blockSize: river.rows.height }}>
      {width > 0 && (
        // A press leaves the focus where it is, so that the next Space is the console's.
        // biome-ignore lint/a11y/useSemanticElements: an svg can be no fieldset
        <svg
          width={width}
          height={river.rows.height}
          aria-label="Turns over time"
          role="group"
          onMouseDown={(event) => event.preventDefault()}
        >
          <StripPatterns id={patterns} />
          <RiverLines river={river} width={width} patterns={patterns} />
          <TurnButtons
            {...{ session, river, until, patterns, reached: place, marked }}
            onReach={reach}
            onFocused={focused}
            onOpen={onTurn}
          />
          <MomentMarks
            marks={river.moments}
            width={width}
            y={river.rows.moments}
            to={(river.rows.lanes[0] ?? 0) - BAR_PX / 2}
          />
          {session.phase === 'open' && river.now <= width && (
            <line
              className="f-river-now"
              x1={river.now}
              x2={river.now}
              y1={river.rows.moments + 8}
              y2={river.rows.debates}
            />
          )}
        </svg>
      )}
    </div>
  );
}

/** The turn that the keys are at; walking there brings it into sight and gives it the focus. */
function useReached(
  box: RefObject<HTMLElement | null>,
  session: Session,
  sight: RiverSight,
  marked: TurnId | null,
) {
  const [reached, setReached] = useState(Number.POSITIVE_INFINITY);
  const walked = useRef(false);
  const turns = useRef(session.turns);
  useEffect(() => {
    turns.current = session.turns;
  });
  useEffect(() => {
    // The Tab key then comes to the turn that is marked.
    const place = turns.current.findIndex(({ id }) => id === marked);
    if (place !== -1) setReached(place);
  }, [marked]);
  const reach = (place: number) => {
    const turn = session.turns[place];
    if (turn === undefined) return;
    walked.current = true;
    setReached(place);
    sight.show(turn.from);
  };
  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    box.current?.querySelector<SVGElement>('[data-testid="turn-bar"][tabindex="0"]')?.focus();
  });
  return { reached, reach, focused: setReached };
}
