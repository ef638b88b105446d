import { Hand } from 'lucide-react';
import { memo } from 'react';
import type { PersonId } from '../../../shared/session/ids';
import { formatDuration } from '../../../shared/voice/duration';
import { Avatar } from '../../ui';
import type { PersonSurroundings } from './person-actions';
import { PersonMenu } from './person-menu';
import { REACH_WORDS, type RosterPerson, samePerson } from './roster';
import { seatSentence } from './roster-words';

export interface PersonRowProps {
  readonly person: RosterPerson;
  readonly around: PersonSurroundings;
  readonly onPress: (person: PersonId, gone: boolean) => void;
}

/** One person in the list: a press gives them the floor. Renders only when something of them changed. */
export const PersonRow = memo(
  function PersonRow({ person, around, onPress }: PersonRowProps) {
    const { id, label, groupIndex, reach, floor, hand, removed } = person;
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
          aria-label={`${seatSentence(person)}. ${pressWords(person)}`}
          onClick={() => {
            if (removed) around.onAsk({ kind: 'readmit', person });
            else onPress(id, gone);
          }}
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
        </button>
        {hand !== null && (
          <span className="f-hand" title={`Hand raised, number ${hand}`}>
            <Hand aria-hidden="true" />
            <span aria-hidden="true">{hand}</span>
          </span>
        )}
        <PersonMenu person={person} around={around} />
      </li>
    );
  },
  (before, after) =>
    before.around === after.around &&
    before.onPress === after.onPress &&
    samePerson(before.person, after.person),
);

function pressWords({ removed, reach }: RosterPerson): string {
  if (removed) return 'Let in again.';
  return reach === 'left' ? 'Mark as back in the room.' : 'Give the floor.';
}

/** What stands under the name: a figure only of whoever has one. */
function factOf(person: RosterPerson): string {
  const figure = figureOf(person);
  if (person.removed) return `was removed · ${figure}`;
  if (person.quiet && person.reach !== 'left') return `writing paused · ${figure}`;
  if (person.reach === 'left') return `has left · ${figure}`;
  if (person.floor === 'held') return `speaks now · ${figure}`;
  return person.floor === 'offered' ? `floor offered · ${figure}` : figure;
}

function figureOf({ heard, turns, heardMs, floor }: RosterPerson): string {
  switch (heard) {
    case 'unheard':
      return 'not heard yet';
    case 'inWriting':
      return 'heard in writing';
    case 'private':
      return 'only in the group';
    case 'uncounted':
      return 'not counted';
    case 'heard':
      if (floor === 'held' && turns <= 1) return 'first turn';
      return `${formatDuration(heardMs)} in ${turns === 1 ? '1 turn' : `${turns} turns`}`;
  }
}
