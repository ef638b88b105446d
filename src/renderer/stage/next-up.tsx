import { CornerDownRight, Hand } from 'lucide-react';
import type { PersonId } from '../../shared/session/ids';
import type { RoomView } from '../../shared/session/views';
import { personIn } from '../participant/floor-view';
import { roundWords, wayWords } from './way-words';

const SHOWN = 5;

/** Who comes next and by what order: never a secret. */
export function NextUp({ room }: { readonly room: RoomView }) {
  const rows = room.round === null ? hands(room) : members(room);
  const more = rows.length - SHOWN;
  // Where the facilitator or the holder of the stick gives the floor, nobody is told to be next.
  const first = room.way === 'queue' || room.round !== null ? rows[0]?.id : undefined;
  return (
    <section className="s-next" aria-label="Who is next">
      <h2>
        {wayWords(room)}
        {room.round !== null && <span className="s-soft">: {roundWords(room.round)}</span>}
      </h2>
      {rows.length === 0 ? (
        <p className="s-soft">No hand is up.</p>
      ) : (
        <ol>
          {rows.slice(0, SHOWN).map((row) => (
            <li
              key={row.id}
              data-testid="stage-queue-row"
              data-next={row.id === first || undefined}
            >
              {row.id === first && <em>Next</em>}
              {row.reply ? (
                <CornerDownRight aria-label="Direct reply" />
              ) : (
                room.round === null && <Hand aria-hidden="true" />
              )}
              <span>{row.label}</span>
            </li>
          ))}
          {more > 0 && <li className="s-soft">and {more} more</li>}
        </ol>
      )}
    </section>
  );
}

type Row = { readonly id: string; readonly label: string; readonly reply: boolean };

function hands(room: RoomView): readonly Row[] {
  const now = atTheFloor(room);
  return room.queue
    .filter(({ person }) => !now.includes(person))
    .map(({ person, shift }) => ({
      id: person,
      label: personIn(room, person)?.label ?? 'Somebody',
      reply: shift === 'reply',
    }));
}

/** Who is still to come in the go-around, but for whoever speaks now. */
function members(room: RoomView): readonly Row[] {
  const { round } = room;
  const now = atTheFloor(room);
  return [...(round?.waiting ?? []), ...(round?.passed ?? [])]
    .filter((id) => !now.includes(id))
    .map((id) => ({ id, label: personIn(room, id)?.label ?? 'Somebody', reply: false }));
}

/** Who is shown large already: they speak, or are offered the floor. */
function atTheFloor({ floor }: RoomView): readonly PersonId[] {
  switch (floor.kind) {
    case 'held':
      return floor.by;
    case 'offered':
      return [floor.to];
    case 'silence':
      return [];
  }
}
