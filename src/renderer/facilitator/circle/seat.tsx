import {
  BellOff,
  Crown,
  Feather,
  Hand,
  HandHelping,
  PenLine,
  Reply,
  UserRound,
  WifiOff,
} from 'lucide-react';
import { memo } from 'react';
import { groupStyle, initials } from '../../ui';
import { type RosterPerson, samePerson } from '../people/roster';
import { seatSentence } from '../people/roster-words';

export interface SeatProps {
  readonly person: RosterPerson;
  /** Middle of the seat's cell in the circle, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Letters that fit on the seat's back; 0 for initials. */
  readonly letters: number;
  readonly name: boolean;
  /** Whether Tab comes to it. */
  readonly reached: boolean;
  /** Whether passing on would give them the floor. */
  readonly next: boolean;
}

/** One seat. What is pressed and pointed at is heard by the circle, so that only the person changes it. */
export const Seat = memo(
  function Seat({ person, x, y, letters, name, reached, next }: SeatProps) {
    const { id, label, short, groupIndex, floor, heard, reach } = person;
    const named = !name && letters >= short.length;
    return (
      <li
        className="f-place-at"
        style={{ translate: `${x}px ${y}px` }}
        data-testid="person-row"
        data-person-id={id}
        data-label={label}
        data-floor={floor ?? undefined}
      >
        <div
          className="f-chair-of"
          data-testid="seat"
          data-label={label}
          data-heard={heard}
          data-speaking={floor === 'held'}
          data-floor={floor ?? undefined}
          data-reach={reach}
          data-next={next || undefined}
          data-over={person.over || undefined}
          data-round={person.round ?? undefined}
          data-group={groupIndex === null ? undefined : groupStyle(groupIndex)}
        >
          <button
            type="button"
            className="f-chair-button"
            data-seat={id}
            tabIndex={reached ? 0 : -1}
            aria-label={`${seatSentence(person)}. Give the floor.`}
            data-testid="give-floor"
          >
            <span className="f-chair-back" style={{ '--level': person.level } as Level}>
              <span className="f-chair-letters" data-named={named || undefined}>
                {named ? short : initials(label)}
              </span>
            </span>
            <span className="f-bench" />
          </button>
          <Marks person={person} />
        </div>
        {name && (
          <span className="f-chair-name" aria-hidden="true">
            {short}
          </span>
        )}
      </li>
    );
  },
  (a, b) =>
    a.x === b.x &&
    a.y === b.y &&
    a.letters === b.letters &&
    a.name === b.name &&
    a.reached === b.reached &&
    a.next === b.next &&
    samePerson(a.person, b.person),
);

// React's type of style does not know a page's own properties.
type Level = React.CSSProperties & { readonly '--level': number };

/** Small marks round the seat; in words they are in the button's name already. */
function Marks({ person }: { readonly person: RosterPerson }) {
  const { hand, reply, floor, leader, inclusion, heard, reach } = person;
  return (
    <span className="f-marks" aria-hidden="true">
      {hand !== null && (
        <span className="f-mark f-mark-hand" data-reply={reply || undefined}>
          {reply ? <Reply /> : <Hand />}
          {hand}
        </span>
      )}
      {hand === null && floor === 'offered' && (
        <span className="f-mark f-mark-hand">
          <HandHelping />
        </span>
      )}
      {leader && (
        <span className="f-mark f-mark-leader">
          <Crown />
        </span>
      )}
      {heard === 'inWriting' && (
        <span className="f-mark f-mark-pen">
          <PenLine />
        </span>
      )}
      {(inclusion === 'raiseHand' || inclusion === 'inWriting') && (
        <span className="f-mark f-mark-wish">
          {inclusion === 'raiseHand' ? <BellOff /> : <Feather />}
        </span>
      )}
      {reach !== 'online' && (
        <span className="f-mark f-mark-reach" data-reach={reach}>
          {reach === 'offline' ? <WifiOff /> : <UserRound />}
        </span>
      )}
    </span>
  );
}
