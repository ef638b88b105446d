import { Hand } from 'lucide-react';
import { memo } from 'react';
import { formatDuration } from '../../../shared/voice/duration';
import { Avatar } from '../../ui';
import type { Actions } from '../session/actions';
import { PersonMenu } from './person-menu';
import { REACH_WORDS, type RosterPerson } from './roster';

export interface PersonRowProps {
  readonly person: RosterPerson;
  readonly actions: Actions;
  readonly onEdit: (person: RosterPerson) => void;
}

/** One person: a press gives them the floor. Renders only when something of this person changed. */
export const PersonRow = memo(
  function PersonRow({ person, actions, onEdit }: PersonRowProps) {
    const { id, label, groupIndex, reach, floor, hand } = person;
    const gone = reach === 'left';
    return (
      <li
        className="f-person"
        data-testid="person-row"
        data-person-id={id}
        data-label={label}
        data-floor={floor ?? undefined}
        data-gone={gone || undefined}
      >
        <button
          type="button"
          className="f-row-main"
          onClick={() => (gone ? actions.comeBack(id) : actions.give(id))}
          data-testid={gone ? 'come-back' : 'give-floor'}
        >
          <span className="f-seat">
            <Avatar
              name={label}
              state={floor === 'held' ? 'speaking' : gone ? 'away' : 'present'}
              {...(groupIndex !== null && { groupIndex })}
            />
            <span className="f-reach" data-reach={reach} title={REACH_WORDS[reach]} />
          </span>
          <span className="f-row-words">
            <span className="f-row-name">{label}</span>
            <span className="f-row-fact h-numbers">{factOf(person)}</span>
          </span>
          <span className="h-hidden">
            {`, ${REACH_WORDS[reach]}. `}
            {gone ? 'Mark as back in the room.' : 'Give the floor.'}
          </span>
        </button>
        {hand !== null && (
          <span className="f-hand" title={`Hand raised, number ${hand}`}>
            <Hand aria-hidden="true" />
            <span aria-hidden="true">{hand}</span>
            <span className="h-hidden">Hand raised, number {hand}</span>
          </span>
        )}
        <PersonMenu person={person} actions={actions} onEdit={onEdit} />
      </li>
    );
  },
  (before, after) =>
    before.actions === after.actions &&
    before.onEdit === after.onEdit &&
    samePerson(before.person, after.person),
);

function factOf({ reach, floor, turns, heardMs }: RosterPerson): string {
  const heard = turns === 0 ? 'not heard yet' : formatDuration(heardMs);
  if (reach === 'left') return `has left · ${turns === 0 ? 'not heard' : heard}`;
  if (floor === 'offered') return `floor offered · ${heard}`;
  return heard;
}

function samePerson(a: RosterPerson, b: RosterPerson): boolean {
  return (
    a.id === b.id &&
    a.label === b.label &&
    a.name === b.name &&
    a.group === b.group &&
    a.reach === b.reach &&
    a.floor === b.floor &&
    a.hand === b.hand &&
    a.turns === b.turns &&
    a.heardMs === b.heardMs
  );
}
