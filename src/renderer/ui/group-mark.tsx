import { GROUP_SHAPES, groupLetter, groupStyle } from './group-shapes';

export interface GroupMarkProps {
  /** The group's place in the session's list of groups, from 0. */
  readonly index: number;
  readonly name: string;
  /** Instead of A, B, C by place. */
  readonly letter?: string;
  /** Only the mark; the name stays for screen readers. */
  readonly markOnly?: boolean;
}

/** A group by colour, shape and letter at once, so that no one of them has to be seen. */
export function GroupMark({ index, name, letter, markOnly = false }: GroupMarkProps) {
  const style = groupStyle(index);
  const shape = GROUP_SHAPES[style];
  return (
    <span className="h-group-mark" data-group={style}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path className="h-group-shape" d={shape?.path} />
        <text className="h-group-letter" x="12" y={shape?.baseline}>
          {letter ?? groupLetter(index)}
        </text>
      </svg>
      <span className={markOnly ? 'h-hidden' : 'h-truncate'}>{name}</span>
    </span>
  );
}
