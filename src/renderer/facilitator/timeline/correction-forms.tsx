import { useState } from 'react';
import type { FacilitatorCommand } from '../../../shared/protocol/commands';
import type { PersonId } from '../../../shared/session/ids';
import type { Session, SessionMs } from '../../../shared/session/session';
import { formatClock } from '../../../shared/voice/duration';
import { Button, TextField } from '../../ui';
import { findPeople } from '../session/quick-find';
import { middleOf, type Room, spanWords } from './corrections';

type Apply = (command: FacilitatorCommand) => void;
type Form = { readonly room: Room; readonly apply: Apply };

const MOST_SHOWN = 8;

/** Whose turn it really was: a few letters find them. */
export function Reassign({ session, room, apply }: Form & { readonly session: Session }) {
  return (
    <PersonChoice
      session={session}
      onChoose={(to) => apply({ type: 'reassignTurn', turn: room.turn.id, to })}
    />
  );
}

export function Split({ room, apply }: Form) {
  const [cut, setCut] = useState(middleOf(room));
  return (
    <form
      className="f-correct-form"
      onSubmit={(event) => {
        event.preventDefault();
        apply({ type: 'splitTurn', turn: room.turn.id, cut });
      }}
    >
      <TimeRange
        label="Split at"
        value={cut}
        from={room.turn.from + 1}
        to={room.end - 1}
        onChange={setCut}
      />
      <p>
        {spanWords(room.turn.from, cut)}, then {spanWords(cut, room.end)}. Each can be given to
        somebody else afterwards.
      </p>
      <ApplyButton />
    </form>
  );
}

export function Trim({ room, apply }: Form) {
  const [from, setFrom] = useState(room.turn.from);
  const [to, setTo] = useState(room.end);
  return (
    <form
      className="f-correct-form"
      onSubmit={(event) => {
        event.preventDefault();
        apply({ type: 'trimTurn', turn: room.turn.id, from, to: room.runs ? null : to });
      }}
    >
      <TimeRange
        label="Began at"
        value={from}
        from={room.earliest}
        to={to - 1}
        onChange={setFrom}
      />
      {!room.runs && (
        <TimeRange label="Ended at" value={to} from={from + 1} to={room.latest} onChange={setTo} />
      )}
      <p>{room.runs ? `From ${formatClock(from)} on, still running` : spanWords(from, to)}</p>
      <ApplyButton />
    </form>
  );
}

/** A turn that nobody marked, in the silence after this one. */
export function AddTurn({ session, room, apply }: Form & { readonly session: Session }) {
  const [from, setFrom] = useState(room.end);
  const [to, setTo] = useState(room.latest);
  return (
    <div className="f-correct-form">
      <TimeRange label="Began at" value={from} from={room.end} to={to - 1} onChange={setFrom} />
      <TimeRange label="Ended at" value={to} from={from + 1} to={room.latest} onChange={setTo} />
      <p>{spanWords(from, to)}. Who spoke?</p>
      <PersonChoice
        session={session}
        onChoose={(speaker) => apply({ type: 'addTurn', speaker, from, to })}
      />
    </div>
  );
}

function PersonChoice(props: {
  readonly session: Session;
  readonly onChoose: (person: PersonId | null) => void;
}) {
  const { session, onChoose } = props;
  const [typed, setTyped] = useState('');
  const found = findPeople(session.people, typed).slice(0, MOST_SHOWN);
  const [first] = found;
  return (
    <form
      className="f-correct-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (first !== undefined) onChoose(first.id);
      }}
    >
      <TextField
        label="First letters of the name; Enter takes the first"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        data-testid="correction-find"
      />
      <div className="f-correct-people">
        {found.map(({ id, label }) => (
          <Button
            key={id}
            onClick={() => onChoose(id)}
            data-testid="correction-person"
            data-label={label}
          >
            {label}
          </Button>
        ))}
        <Button variant="ghost" onClick={() => onChoose(null)} data-testid="correction-unknown">
          Somebody unknown
        </Button>
      </div>
    </form>
  );
}

/** A moment between two others; arrow keys move it by a second. */
function TimeRange(props: {
  readonly label: string;
  readonly value: SessionMs;
  readonly from: SessionMs;
  readonly to: SessionMs;
  readonly onChange: (ms: SessionMs) => void;
}) {
  const { label, value, from, to, onChange } = props;
  return (
    <label className="f-correct-range">
      <span>
        {label} <b className="h-numbers">{formatClock(value)}</b>
      </span>
      <input
        type="range"
        min={from}
        max={to}
        step={Math.min(1000, Math.max(1, to - from))}
        value={value}
        onChange={(event) => onChange(Math.min(to, Math.max(from, Number(event.target.value))))}
      />
    </label>
  );
}

function ApplyButton() {
  return (
    <Button type="submit" variant="primary" data-testid="correction-apply">
      Apply
    </Button>
  );
}
