import { Slider } from 'radix-ui';
import { type RefObject, useMemo } from 'react';
import type { Session, SessionMs } from '../../../shared/session/session';
import { formatClock } from '../../../shared/voice/duration';
import { RiverView } from '../timeline/river-view';
import type { RiverSight } from '../timeline/use-river-sight';
import { floorThen } from './floor-then';
import { keyTime } from './slider-keys';

export interface ReplaySliderProps {
  readonly session: Session;
  readonly at: SessionMs;
  readonly until: SessionMs;
  readonly go: (at: SessionMs) => void;
  readonly thumb: RefObject<HTMLSpanElement | null>;
}

/** The whole session as a river of turns and moments, and the slider along it. */
export function ReplaySlider({ session, at, until, go, thumb }: ReplaySliderProps) {
  const sight = useMemo<RiverSight>(() => whole(until, go), [until, go]);
  const end = Math.max(1, until);
  return (
    <div className="f-replay-time">
      <div className="f-replay-river">
        <RiverView
          session={session}
          until={until}
          sight={sight}
          marked={null}
          pageScrolls
          onTurn={(place) => {
            const turn = session.turns[place];
            if (turn !== undefined) go(turn.from);
          }}
          onGap={(gap) => go(gap.at)}
        />
        <span className="f-replay-line" style={{ insetInlineStart: `${(at / end) * 100}%` }} />
      </div>
      <Slider.Root
        className="f-slider"
        value={[at]}
        min={0}
        max={end}
        step={1}
        onValueChange={([to]) => to !== undefined && go(to)}
      >
        <Slider.Track className="f-slider-track">
          <Slider.Range className="f-slider-range" />
        </Slider.Track>
        <Slider.Thumb
          ref={thumb}
          className="f-slider-thumb"
          aria-label="Time of the session"
          aria-valuetext={`${formatClock(at)}. ${floorThen(session, at)}`}
          onKeyDown={(event) => {
            const to = keyTime(event.key, at, until);
            if (to === null) return;
            // The slider's own steps would be milliseconds.
            event.preventDefault();
            go(to);
          }}
          data-testid="replay-slider"
        />
      </Slider.Root>
    </div>
  );
}

/** All of the session, always; where turns are drawn as one, a press goes to its place in them. */
function whole(until: SessionMs, go: (at: SessionMs) => void): RiverSight {
  const stay = () => undefined;
  return {
    window: { from: 0, to: Math.max(1, until) },
    follows: false,
    pan: stay,
    zoom: (_factor, at) => go(at),
    show: stay,
    showTurn: stay,
    earlier: stay,
    later: stay,
    nearer: stay,
    farther: stay,
    now: stay,
    whole: stay,
  };
}
