import { memo } from 'react';
import { GroupMark, groupStyle } from '../../ui';
import type { RosterGroup } from '../people/roster';
import type { RingDrawing } from './ring-drawing';
import type { Box } from './ring-path';

export interface CircleGroundProps {
  readonly drawing: RingDrawing;
  readonly groups: readonly Pick<RosterGroup, 'key' | 'name' | 'index'>[];
  readonly box: Box;
}

/** What lies below the seats: each group's part of the floor with its mark and name, and the table. */
export const CircleGround = memo(function CircleGround({
  drawing,
  groups,
  box,
}: CircleGroundProps) {
  const groupOf = (key: string) => groups.find((group) => group.key === key);
  return (
    <>
      <svg
        className="f-ground"
        viewBox={`0 0 ${box.width} ${box.height}`}
        width={box.width}
        height={box.height}
        aria-hidden="true"
      >
        {drawing.sectors.map(({ key, ground }) => {
          const index = groupOf(key)?.index ?? null;
          const style = index === null ? undefined : groupStyle(index);
          return <path className="f-sector" data-group={style} d={ground} key={key} />;
        })}
        <path className="f-table-top" d={drawing.table} />
      </svg>
      {drawing.sectors.map(({ key, tag, wide }) => {
        const group = groupOf(key);
        if (group === undefined || (group.index === null && !wide)) return null;
        return (
          <span
            className="f-tag"
            style={{ translate: `${tag.x}px ${tag.y}px` }}
            title={group.name}
            aria-hidden="true"
            key={key}
          >
            {group.index === null ? (
              <span className="f-tag-plain">{group.name}</span>
            ) : (
              <GroupMark index={group.index} name={group.name} markOnly={!wide} />
            )}
          </span>
        );
      })}
    </>
  );
});
