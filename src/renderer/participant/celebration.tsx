import { type CSSProperties, useEffect, useState } from 'react';
import type { RoomCelebration } from '../../shared/session/views';
import { KIND_ICONS } from '../ui/light';
import { buzz } from './buzz';
import { feltFor } from './celebration-view';
import { type HeardRoom, sessionNow } from './control-state';

/** Vibration in ms: on, off, on. */
const FELT = [50, 60, 50, 60, 120];
/** So that the last look at the clock is surely after the end, in ms. */
const MARGIN_MS = 50;
const SPARKS = Array.from({ length: 16 }, (_, n) => n);

/** A celebration is felt for a moment over whatever is on the page, and takes no press. */
export function Celebration({ heard }: { readonly heard: HeardRoom }) {
  const celebration = useFelt(heard);
  const id = celebration?.id;
  useEffect(() => {
    if (id !== undefined) buzz(FELT);
  }, [id]);
  const Icon = KIND_ICONS.celebration;
  return (
    <div className="p-celebration" role="status" aria-live="polite">
      {celebration !== null && (
        <div key={celebration.id} className="p-burst" data-testid="celebration">
          <div className="p-sparks" aria-hidden="true">
            {SPARKS.map((n) => (
              <span key={n} style={sparkStyle(n)} />
            ))}
          </div>
          <p data-kind="celebration" className="h-kind-ground p-burst-words">
            <Icon aria-hidden="true" />
            <span>
              <strong>A celebration</strong>
              {celebration.words}
            </span>
          </p>
        </div>
      )}
    </div>
  );
}

/** The celebration while it is felt; also on a page that wakes up in the middle of it. */
function useFelt(heard: HeardRoom): RoomCelebration | null {
  const { celebration } = heard.room;
  const [, setOver] = useState(0);
  const left = feltFor(celebration, sessionNow(heard, performance.now()));
  const id = left > 0 ? celebration?.id : undefined;
  // Only a new celebration starts the time anew: other news of the room must not lengthen it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `left` goes with `id`
  useEffect(() => {
    if (id === undefined) return;
    const timer = setTimeout(() => setOver((n) => n + 1), left + MARGIN_MS);
    return () => clearTimeout(timer);
  }, [id]);
  return left > 0 ? celebration : null;
}

/** Each spark flies its own way: round the circle, near and far, late and early. */
function sparkStyle(n: number): CSSProperties {
  const angle = (n / SPARKS.length) * 360;
  const style: Record<`--${string}`, string> = {
    '--p-angle': `${angle}deg`,
    '--p-far': `${40 + ((n * 7) % 5) * 9}vmin`,
    '--p-late': `${((n * 5) % 4) * 60}ms`,
  };
  return style;
}
