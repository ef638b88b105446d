import { type CSSProperties, useEffect, useState } from 'react';
import { feltFor } from '../participant/celebration-view';
import { KIND_ICONS } from '../ui/light';
import type { Shown } from './use-picture';

/** More letters than this are set smaller. */
const LONG = 50;
const SPARKS = Array.from({ length: 28 }, (_, n) => n);

/** A celebration is felt in the room for a moment. A reload later than that does not repeat it. */
export function Celebration({ shown }: { readonly shown: Shown }) {
  const { celebration } = shown.picture.room;
  const { now } = shown.picture;
  const [over, setOver] = useState<string | null>(null);
  const left = feltFor(celebration, now + performance.now() - shown.at);
  const id = left > 0 ? celebration?.id : undefined;
  // Only a new celebration starts the time anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `left` goes with `id`
  useEffect(() => {
    if (id === undefined) return;
    const timer = setTimeout(() => setOver(id), left);
    return () => clearTimeout(timer);
  }, [id]);
  if (celebration === null || id === undefined || over === id) return null;
  const Icon = KIND_ICONS.celebration;
  return (
    <div key={id} className="s-burst" data-testid="stage-celebration" role="status">
      <div className="s-sparks" aria-hidden="true">
        {SPARKS.map((n) => (
          <span key={n} style={sparkStyle(n)} />
        ))}
      </div>
      <p
        data-kind="celebration"
        className="h-kind-ground"
        data-long={celebration.words.length > LONG || undefined}
      >
        <Icon aria-hidden="true" />
        <span>{celebration.words === '' ? 'A celebration' : celebration.words}</span>
      </p>
    </div>
  );
}

/** Each spark flies its own way. */
function sparkStyle(n: number): CSSProperties {
  const style: Record<`--${string}`, string> = {
    '--s-angle': `${(n / SPARKS.length) * 360}deg`,
    '--s-far': `${34 + ((n * 7) % 5) * 11}vmin`,
    '--s-late': `${((n * 5) % 6) * 70}ms`,
  };
  return style;
}
