import { useMemo, useState } from 'react';
import type { Session } from '../../../shared/session/session';
import { GroupLabel } from '../people/group-label';
import { AXIS_PX, barWords, LANE_PX, TimelineBars } from './timeline-bars';
import { type Bar, layoutTimeline } from './timeline-layout';
import { TurnTable } from './turn-table';

/** How the conversation went: every turn as a bar in its group's row, and as a table. */
export function TimelinePanel({ session }: { readonly session: Session }) {
  const timeline = useMemo(() => layoutTimeline(session), [session]);
  const [pointed, setPointed] = useState<Bar | null>(null);
  if (timeline.bars.length === 0) {
    return (
      <section className="h-panel h-stack" aria-labelledby="course-heading">
        <h2 id="course-heading">How the conversation went</h2>
        <p className="h-muted">There is no course to draw, as no turn was marked.</p>
      </section>
    );
  }
  return (
    <section className="h-panel h-stack" aria-labelledby="course-heading">
      <div className="h-row h-spread">
        <h2 id="course-heading">How the conversation went</h2>
        <p className="f-pointed h-numbers" aria-hidden="true">
          {pointed === null ? 'Point at a turn to see whose it was' : barWords(pointed)}
        </p>
      </div>
      <div className="f-timeline">
        <div className="f-lanes" style={{ paddingBlockEnd: AXIS_PX }}>
          {timeline.lanes.map((lane) => (
            <div className="f-lane" key={lane.name} style={{ blockSize: LANE_PX }}>
              <GroupLabel index={lane.index} name={lane.name} />
            </div>
          ))}
        </div>
        <TimelineBars timeline={timeline} onPoint={setPointed} />
      </div>
      <TurnTable bars={timeline.bars} />
    </section>
  );
}
