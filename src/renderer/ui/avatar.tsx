import { groupStyle } from './group-shapes';
import { initials } from './initials';

export interface AvatarProps {
  readonly name: string;
  /** The group's place in the session's list of groups, from 0. */
  readonly groupIndex?: number;
  /** `empty`: the chair of a group nobody came for. */
  readonly state?: 'present' | 'speaking' | 'away' | 'empty';
  readonly size?: 'm' | 'l';
}

/** A person's seat with their initials. The name has to stand beside it: this is only drawn. */
export function Avatar({ name, groupIndex, state = 'present', size = 'm' }: AvatarProps) {
  return (
    <span
      className="h-avatar"
      data-size={size}
      data-state={state}
      data-group={groupIndex === undefined ? undefined : groupStyle(groupIndex)}
      aria-hidden="true"
    >
      <span>{state === 'empty' ? '' : initials(name)}</span>
    </span>
  );
}
