import { useId } from 'react';
import type { GroupId } from '../../shared/session/ids';
import type { RoomView } from '../../shared/session/views';
import { GroupMark } from '../ui/light';

export interface GroupChipsProps {
  readonly groups: RoomView['groups'];
  /** Null is the choice to name no group; undefined is no choice yet. */
  readonly chosen: GroupId | null | undefined;
  readonly onChoose: (group: GroupId | null) => void;
}

/** The session's groups as large radio buttons, and the right not to say. */
export function GroupChips({ groups, chosen, onChoose }: GroupChipsProps) {
  const name = useId();
  return (
    <fieldset className="h-field">
      <legend className="h-label">
        Your group <span className="h-optional">(optional)</span>
      </legend>
      <div className="p-chips">
        {groups.map((group, index) => (
          <label
            key={group.id}
            className="p-chip"
            data-testid="join-group"
            data-group-name={group.name}
          >
            <input
              type="radio"
              name={name}
              checked={chosen === group.id}
              onChange={() => onChoose(group.id)}
            />
            <GroupMark index={index} name={group.name} />
          </label>
        ))}
        <label className="p-chip" data-testid="join-skip">
          <input
            type="radio"
            name={name}
            checked={chosen === null}
            onChange={() => onChoose(null)}
          />
          None of these
        </label>
      </div>
    </fieldset>
  );
}
