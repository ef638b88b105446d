import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { nextSpeaker } from '../../../shared/session/ways';
import type { Voices } from '../../../shared/voice/voices';
import { groupStyle } from '../../ui';
import { useSession } from '../app/running-context';
import { floorShown } from '../floor/floor';
import type { PersonQuestion } from '../people/person-actions';
import type { RosterGroup } from '../people/roster';
import { useSurroundings } from '../people/use-surroundings';
import type { Actions } from '../session/actions';
import { CircleGround } from './circle-ground';
import { EmptyChair } from './empty-chair';
import type { PlacedSeat } from './ring-layout';
import { Seat } from './seat';
import { SeatCard } from './seat-card';
import { seatAfter, seatMove } from './seat-keys';
import { byTouch, focusIn, inCard, seatOf } from './seat-targets';
import { TimeRing } from './time-ring';
import { useBox } from './use-box';
import { useCircle } from './use-circle';
import { useSeatCard } from './use-seat-card';

export interface CircleProps {
  readonly groups: readonly RosterGroup[];
  readonly voices: Voices;
  readonly actions: Actions;
  readonly onAsk: (question: PersonQuestion) => void;
  /** What lies on the table: who speaks, and what can be done about it. */
  readonly children: ReactNode;
}

/** A letter on a seat's back is about this part of its width. */
const LETTER = 0.135;
/** Seats narrower than this have room for initials and for what cannot wait. Pixels. */
const SMALL = 44;
/** Heights of the table in pixels. */
const LOW = 350;
const LOWEST = 264;

/**
 * Everybody who is here, on one ring or on several. A click or Enter gives the floor at once (undo takes
 * it back); a touch only chooses, and the card that opens has the buttons.
 */
export function Circle({ groups, voices, actions, onAsk, children }: CircleProps) {
  const session = useSession();
  const frame = useRef<HTMLDivElement>(null);
  const box = useBox(frame);
  const { layout, drawing, people, groups: seated } = useCircle(groups, box);
  const [reached, setReached] = useState<string | null>(null);
  const { card, point, hold, show, close } = useSeatCard();
  const around = useSurroundings(actions, onAsk);
  const { size, cell, names, seats, chairs, table } = layout;
  const next = nextSpeaker(session);
  const stop = reached !== null && people.has(reached) ? reached : (seats[0]?.id ?? null);
  const placeOf = (id: string) => seats.find((seat) => seat.id === id);
  const floor = floorShown(session);

  const press = (event: MouseEvent<HTMLElement>) => {
    const id = seatOf(event.target);
    if (id === null) {
      if (card?.stays && !inCard(event.target)) close();
      return;
    }
    // A second press would come to whoever sits there now.
    if (event.detail > 1) return;
    setReached(id);
    if (byTouch(event)) show(id, true);
    else {
      close();
      actions.give(id);
    }
  };
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && card !== null) {
      event.preventDefault();
      close();
      return;
    }
    const id = seatOf(event.target);
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') {
      // Space passes the floor on wherever it is pressed; Enter is for the seat.
      event.preventDefault();
      actions.passOn();
      return;
    }
    if (event.key === '.' || event.key === 'ContextMenu') {
      event.preventDefault();
      show(id, true);
      requestAnimationFrame(() =>
        focusIn(frame.current, '.f-seat-card-actions button:enabled', '.f-seat-card button'),
      );
      return;
    }
    const where = seatMove(event.key);
    const to = where === null ? null : seatAfter(seats, id, where);
    if (to === null) return;
    event.preventDefault();
    setReached(to);
    focusIn(frame.current, `[data-seat="${to}"]`);
  };
  const seatFor = (seat: PlacedSeat) => {
    const person = people.get(seat.id);
    if (person === undefined) return null;
    return (
      <Seat
        key={seat.id}
        person={person}
        x={seat.x}
        y={seat.y}
        letters={size < SMALL ? 0 : Math.floor((size - 6) / (size * LETTER))}
        name={names}
        reached={seat.id === stop}
        next={seat.id === next}
      />
    );
  };
  const open = card === null ? undefined : people.get(card.id);
  const openAt = card === null ? undefined : placeOf(card.id);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one listener for all seats, which are buttons
    <div
      className="f-circle"
      ref={frame}
      data-names={names}
      data-small={size < SMALL || undefined}
      data-testid="circle"
      style={{ '--seat': `${size}px`, '--cell': `${cell.width}px` } as Sizes}
      onClick={press}
      onKeyDown={move}
      onContextMenu={(event) => {
        const id = seatOf(event.target);
        if (id === null) return;
        event.preventDefault();
        show(id, true);
      }}
      onPointerOver={(event) => {
        if (event.pointerType === 'touch' || inCard(event.target)) return;
        point(seatOf(event.target));
      }}
      onPointerLeave={() => point(null)}
      onFocus={(event) => {
        const id = seatOf(event.target);
        if (id === null || !event.target.matches(':focus-visible')) return;
        setReached(id);
        show(id, false);
      }}
      onBlur={(event) => {
        if (seatOf(event.target) !== null) point(null);
      }}
    >
      <CircleGround drawing={drawing} groups={seated} box={box} />
      {floor.kind === 'held' && session.timeBoxMs !== null && (
        <TimeRing
          edge={drawing.table}
          box={box}
          since={floor.since}
          timeBoxMs={session.timeBoxMs}
        />
      )}
      <div
        className="f-on-table"
        style={{ inset: `${table.y}px ${table.x}px` }}
        data-low={lowness(box.height - 2 * table.y)}
      >
        {children}
      </div>
      <div className="f-seats">
        {seated.map(({ key, name, people: members }) => (
          <section key={key} aria-label={sectionWords(name, members.length)}>
            <ul className="f-seat-list">
              {seats.filter((seat) => seat.section === key).map(seatFor)}
              {chairs
                .filter((chair) => chair.section === key)
                .map((chair) => (
                  <EmptyChair
                    key={chair.id}
                    at={chair}
                    style={groupStyle(seated.find((g) => g.key === key)?.index ?? 0)}
                    name={names}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
      {card !== null && open !== undefined && openAt !== undefined && (
        <SeatCard
          person={open}
          figure={voices.of.get(open.id)}
          groupName={seated.find((group) => group.people.includes(open))?.name ?? ''}
          around={around(open.id)}
          at={openAt}
          cell={cell}
          box={box}
          stays={card.stays}
          onHold={hold}
          onLeave={() => point(null)}
          onClose={close}
        />
      )}
    </div>
  );
}

// React's type of style does not know a page's own properties.
type Sizes = React.CSSProperties & { readonly '--seat': string; readonly '--cell': string };

/** How little room the table has: names and clock side by side, and then only what is most needed. */
function lowness(height: number): 'low' | 'lowest' | undefined {
  if (height < LOWEST) return 'lowest';
  return height < LOW ? 'low' : undefined;
}

function sectionWords(name: string, people: number): string {
  if (people === 0) return `${name}, an empty chair`;
  return `${name}, ${people === 1 ? '1 person' : `${people} people`}`;
}
