import { ChevronLeft, ChevronRight, ChevronsRight, Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { IconButton } from '../../ui';
import type { RiverSight } from './use-river-sight';

/** Looking elsewhere with a press; the wheel, a pull and a pinch do the same. */
export function RiverTools(props: { readonly sight: RiverSight; readonly live: boolean }) {
  const { sight, live } = props;
  const whole = (
    <IconButton
      label="The whole session"
      icon={<Maximize2 aria-hidden="true" />}
      onClick={sight.whole}
      data-testid="timeline-whole"
    />
  );
  return (
    <div className="f-river-tools" role="toolbar" aria-label="What the timeline shows">
      <IconButton
        label="Earlier"
        icon={<ChevronLeft aria-hidden="true" />}
        onClick={sight.earlier}
        disabled={sight.window.from <= 0}
        data-testid="timeline-earlier"
      />
      <IconButton
        label="Later"
        icon={<ChevronRight aria-hidden="true" />}
        onClick={sight.later}
        disabled={sight.follows}
        data-testid="timeline-later"
      />
      {live && (
        <IconButton
          label="Now"
          icon={<ChevronsRight aria-hidden="true" />}
          aria-pressed={sight.follows}
          onClick={sight.now}
          data-testid="timeline-now"
        />
      )}
      {!live && whole}
      <IconButton
        label="Less time, larger"
        icon={<ZoomIn aria-hidden="true" />}
        onClick={sight.nearer}
        data-testid="timeline-nearer"
      />
      <IconButton
        label="More time, smaller"
        icon={<ZoomOut aria-hidden="true" />}
        onClick={sight.farther}
        data-testid="timeline-farther"
      />
      {live && whole}
    </div>
  );
}
