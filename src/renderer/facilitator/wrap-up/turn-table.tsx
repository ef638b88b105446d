import { speakersOf } from '../../../shared/notes/who';
import { personOf, type Session, type SessionMs, type Turn } from '../../../shared/session/session';
import { formatClock, formatDuration } from '../../../shared/voice/duration';
import { remarkWords } from './turn-remarks';

/** The same turns in words, for whoever reads rather than looks. `until` is the session's length. */
export function TurnTable(props: { readonly session: Session; readonly until: SessionMs }) {
  const { session, until } = props;
  return (
    <details className="f-turns">
      <summary>All turns as a table</summary>
      <div className="f-table-frame">
        <table className="f-table h-numbers">
          <thead>
            <tr>
              <th scope="col">Turn</th>
              <th scope="col">At</th>
              <th scope="col">Who</th>
              <th scope="col">Group</th>
              <th scope="col">How long</th>
              <th scope="col">Remark</th>
            </tr>
          </thead>
          <tbody>
            {session.turns.map((turn, place) => (
              <tr key={turn.id}>
                <td>{place + 1}</td>
                <td>{formatClock(turn.from)}</td>
                <th scope="row">{speakersOf(session, turn.speakers)}</th>
                <td>{groupsOf(session, turn)}</td>
                <td>{formatDuration((turn.end?.at ?? until) - turn.from)}</td>
                <td>{remarkWords(turn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** The groups that spoke in a turn, each once. */
function groupsOf(session: Session, { speakers }: Turn): string {
  const names = speakers.map((id) => {
    const person = personOf(session, id);
    if (person?.role === 'facilitator') return '';
    return session.groups.find((group) => group.id === person?.group)?.name ?? 'No group';
  });
  return [...new Set(names)].filter((name) => name !== '').join(' and ');
}
