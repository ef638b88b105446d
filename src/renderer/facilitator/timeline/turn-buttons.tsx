import type { KeyboardEvent } from 'react';
import type { TurnId } from '../../../shared/session/ids';
import type { Session, SessionMs } from '../../../shared/session/session';
import { BarShape } from './bar-shape';
import { barWords } from './bar-words';
import { BAR_PX, BRANCH_BAR_PX, type RiverPlan } from './river-plan';
import type { TurnBar } from './turn-bars';

export interface TurnButtonsProps {
  readonly session: Session;
  readonly river: RiverPlan;
  readonly until: SessionMs;
  readonly patterns: string;
  /** The place of the turn that the keys are at. */
  readonly reached: number;
  readonly marked: TurnId | null;
  /** Walks there. */
  readonly onReach: (place: number) => void;
  /** The focus came there by itself. */
  readonly onFocused: (place: number) => void;
  readonly onOpen: (place: number) => void;
}

/** The turns: one stop for the Tab key, arrow keys go from turn to turn, Enter opens one. */
export function TurnButtons(props: TurnButtonsProps) {
  const { session, river, until, patterns, reached, marked, onReach, onFocused, onOpen } = props;
  const last = session.turns.length - 1;
  const markedAt = session.turns.findIndex(({ id }) => id === marked);
  const press = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: reached - 1,
      ArrowRight: reached + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined) onReach(Math.min(last, Math.max(0, to)));
    else if (event.key === 'Enter' || event.key === ' ') onOpen(reached);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the buttons in it
    <g onKeyDown={press}>
      {river.bars.map((bar) => {
        const y = river.rows.lanes[bar.lane] ?? 0;
        const height = bar.lane === 0 ? BAR_PX : BRANCH_BAR_PX;
        const shape = <BarShape bar={bar} y={y} height={height} patterns={patterns} />;
        const key = `${bar.turn}-${bar.isFirst ? 'first' : bar.x}`;
        if (!bar.isFirst) return <g key={key}>{shape}</g>;
        const isReached = isIn(bar, reached);
        const words = barWords(session, bar, until, isReached ? reached : bar.place);
        return (
          // biome-ignore lint/a11y/useSemanticElements: an svg holds no button; a press is the river's
          <g
            key={key}
            className="f-turn-bar"
            role="button"
            aria-label={words}
            tabIndex={isReached ? 0 : -1}
            onFocus={() => !isReached && onFocused(bar.place)}
            data-turn={bar.turn}
            data-place={bar.place}
            data-runs={bar.runs || undefined}
            data-marked={isIn(bar, markedAt) || undefined}
            data-testid="turn-bar"
          >
            <title>{words}</title>
            {shape}
            <rect
              className="f-turn-ring"
              x={bar.x - 2}
              y={y - height / 2 - 2}
              width={bar.width + 3}
              height={height + 4}
              rx={4}
            />
          </g>
        );
      })}
    </g>
  );
}

/** Whether a bar is, or is one of several of, the turn at a place. */
export function isIn(bar: TurnBar, place: number): boolean {
  return bar.isFirst && bar.place <= place && place < bar.place + bar.count;
}
