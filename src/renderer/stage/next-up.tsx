import { CornerDownRight, Hand } from 'lucide-react';
import type { RoomView } from '../../shared/session/views';
import { personIn } from '../participant/floor-view';
import { roundWords, wayWords } from './way-words';

const SHOWN = 5;

/** Who comes next and by what order: never a secret. */
export function NextUp({ room }: { readonly room: RoomView }) {
  const rows = room.round === null ? hands(room) : members(room);
  const more = (room.round === null ? room.queue.length : rows.length) - SHOWN;
  return (
    <section className="s-next" aria-label="Who is next">
      <h2>
        {wayWords(room)}
        {room.round !== null && <span className="s-soft"> {roundWords(room.round)}</span>}
      </h2>
      {rows.length === 0 ? (
        <p className="s-soft">No hand is up.</p>
      ) : (
        <ol>
          {rows.slice(0, SHOWN).map((row, n) => (
            <li key={row.id} data-testid="stage-queue-row" data-next={n === 0 || undefined}>
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
  return room.queue.map(({ person, shift }) => ({
    id: person,
    label: personIn(room, person)?.label ?? 'Somebody',
    reply: shift === 'reply',
  }));
}

/** Who is still to come in the go-around, but for whoever speaks now. */
function members({ round, ...room }: RoomView): readonly Row[] {
  const { floor } = room;
  const now = floor.kind === 'held' ? floor.by : floor.kind === 'offered' ? [floor.to] : [];
  return [...(round?.waiting ?? []), ...(round?.passed ?? [])]
    .filter((id) => !now.includes(id))
    .map((id) => ({
      id,
      label: room.people.find((person) => person.id === id)?.label ?? 'Somebody',
      reply: false,
    }));
}
