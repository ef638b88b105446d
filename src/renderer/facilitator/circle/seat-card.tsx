import { Ellipsis, X } from 'lucide-react';
import type { PersonVoice } from '../../../shared/voice/voices';
import { BareIconButton, Button, Menu } from '../../ui';
import { GroupLabel } from '../people/group-label';
import { floorActions, type PersonSurroundings, personActions } from '../people/person-actions';
import { REACH_WORDS, type RosterPerson } from '../people/roster';
import { figureLines, wishWords } from '../people/roster-words';
import type { Box, Point } from './ring-path';

export interface SeatCardProps {
  readonly person: RosterPerson;
  readonly figure: PersonVoice | undefined;
  readonly groupName: string;
  readonly around: PersonSurroundings;
  /** The middle of the seat. */
  readonly at: Point;
  readonly cell: Box;
  readonly box: Box;
  /** By touch or key: larger, and with a way to put it away. */
  readonly stays: boolean;
  readonly onHold: () => void;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** Who sits there, how they were heard in words, and all that can be done for them. */
export function SeatCard(props: SeatCardProps) {
  const { person, figure, groupName, around, at, cell, box, stays } = props;
  const { onHold, onLeave, onClose } = props;
  const floor = floorActions(person, around);
  const notes = [
    person.leader ? 'Leader' : null,
    wishWords(person.inclusion),
    person.round === 'passed' ? 'Passed in this go-around' : null,
    person.reach === 'online' ? null : REACH_WORDS[person.reach],
  ].filter((note) => note !== null);
  return (
    <section
      className="f-seat-card"
      aria-label={`Card of ${person.label}`}
      data-testid="seat-card"
      data-label={person.label}
      data-stays={stays || undefined}
      style={cardPlace(at, cell, box)}
      onPointerEnter={onHold}
      onPointerLeave={onLeave}
    >
      <div className="f-seat-card-head">
        <div className="f-seat-card-words">
          <p className="f-seat-card-name">{person.label}</p>
          <p className="f-seat-card-group">
            <GroupLabel index={person.groupIndex} name={groupName} />
          </p>
        </div>
        <Menu
          items={personActions(person, around)}
          trigger={
            <BareIconButton
              label={`More for ${person.label}`}
              icon={<Ellipsis aria-hidden="true" />}
              data-testid="person-menu"
            />
          }
        />
        {stays && (
          <BareIconButton label="Close card" icon={<X aria-hidden="true" />} onClick={onClose} />
        )}
      </div>
      <div className="f-seat-card-facts h-numbers">
        {figureLines(person, figure).map((words) => (
          <p key={words}>{words}</p>
        ))}
        {notes.length > 0 && <p className="h-muted">{notes.join(' · ')}</p>}
      </div>
      <div className="f-seat-card-actions">
        {floor.map(({ id, label, icon, disabled, onSelect }) => (
          <Button
            key={id}
            variant={id === 'give' ? 'primary' : 'quiet'}
            icon={icon}
            disabled={disabled ?? false}
            onClick={() => {
              onSelect();
              onClose();
            }}
            data-testid={`card-${id}`}
          >
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}

const WIDTH = 324;
const EDGE = 6;

/** Towards the middle from the seat, so that it lies on the table and not on the neighbours. */
function cardPlace(at: Point, cell: Box, box: Box): React.CSSProperties {
  const dx = (at.x - box.width / 2) / box.width;
  const dy = (at.y - box.height / 2) / box.height;
  const sideways = Math.abs(dx) > Math.abs(dy);
  const left = sideways
    ? at.x + (dx < 0 ? cell.width / 2 + EDGE : -cell.width / 2 - EDGE - WIDTH)
    : at.x - WIDTH / 2;
  const held = Math.min(box.width - WIDTH - EDGE, Math.max(EDGE, left));
  if (sideways) {
    const y = Math.min(box.height * 0.56, Math.max(box.height * 0.44, at.y));
    return { left: held, top: y, width: WIDTH, translate: '0 -50%' };
  }
  if (dy < 0) return { left: held, top: at.y + cell.height / 2 + EDGE, width: WIDTH };
  return { left: held, bottom: box.height - at.y + cell.height / 2 + EDGE, width: WIDTH };
}
