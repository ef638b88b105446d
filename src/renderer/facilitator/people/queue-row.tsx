import { GripVertical, PinOff, X } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { PersonId } from '../../../shared/session/ids';
import type { Person } from '../../../shared/session/person';
import type { PlacedHand } from '../../../shared/session/queue';
import type { Session } from '../../../shared/session/session';
import { formatDuration } from '../../../shared/voice/duration';
import { BareIconButton, GroupMark } from '../../ui';
import { useSettled } from '../../ui/use-settled';
import { NOT_YET, shiftWords } from '../floor/next-up';
import type { RowDrag } from '../rows/use-row-drag';
import type { Actions } from '../session/actions';
import { groupIndexOf } from './roster';

export interface QueueRowProps {
  readonly session: Session;
  readonly hand: PlacedHand;
  readonly person: Person;
  /** Place in the queue, from 0. */
  readonly at: number;
  readonly actions: Actions;
  readonly onPlace: (person: PersonId, to: number) => void;
  readonly drag: RowDrag<PersonId>;
}

/** One hand: place, name, why it is there, how long they have spoken; dragged or moved by Alt and arrows. */
export function QueueRow(props: QueueRowProps) {
  const { session, hand, person, at, actions, onPlace, drag } = props;
  const { id, label } = person;
  const index = groupIndexOf(session, person.group);
  const why = shiftWords(hand, person, session.order);
  const settled = useSettled(at);
  /** What has just moved under the pointer takes no press of it; a key always means the row it is on. */
  const isMeant = ({ detail }: MouseEvent) => settled || detail === 0;
  const move = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onPlace(id, at + (event.key === 'ArrowUp' ? -1 : 1));
  };
  return (
    <li
      className="f-person f-slim f-queued"
      data-testid="queue-row"
      data-label={label}
      data-shift={hand.shift ?? undefined}
      data-person-id={id}
      data-dragged={drag.id === id || undefined}
      data-settling={!settled || undefined}
      style={drag.id === id ? { translate: `0 ${drag.by}px` } : undefined}
      onKeyDown={move}
    >
      <span
        className="f-grip"
        title="Drag to another place, or Alt with the arrow keys"
        onPointerDown={(event) => drag.begin(event, id, at)}
        data-testid="queue-grip"
      >
        <span className="h-numbers">{at + 1}</span>
        <GripVertical aria-hidden="true" />
      </span>
      <button
        type="button"
        className="f-row-main"
        onClick={(event) => {
          if (isMeant(event)) actions.give(id);
        }}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      >
        {index !== null && (
          <GroupMark index={index} name={session.groups[index]?.name ?? ''} markOnly />
        )}
        <span className="f-row-words">
          <span className="f-row-name">{label}</span>
          <span className="f-row-fact h-numbers">
            {why !== null && <span className="f-why">{why}</span>}
            {why === NOT_YET ? '' : spokenWords(person)}
          </span>
        </span>
        <span className="h-hidden">. Give the floor.</span>
      </button>
      {hand.shift === 'pinned' && (
        <BareIconButton
          className="f-row-menu"
          label={`Let the hand of ${label} find its own place`}
          icon={<PinOff aria-hidden="true" />}
          onClick={(event) => {
            if (isMeant(event)) actions.run({ type: 'pinHand', person: id, place: null });
          }}
          data-testid="unpin"
        />
      )}
      <BareIconButton
        className="f-row-menu"
        label={`Lower the hand of ${label}`}
        icon={<X aria-hidden="true" />}
        onClick={(event) => {
          if (isMeant(event)) actions.lowerHand(id);
        }}
      />
    </li>
  );
}

/** How long they have spoken so far. */
function spokenWords({ onlyInGroup, counted, heard }: Person): string {
  if (onlyInGroup || !counted) return '';
  return heard.turns === 0 ? NOT_YET : formatDuration(heard.ms);
}
