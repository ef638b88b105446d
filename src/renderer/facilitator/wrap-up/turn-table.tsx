import { formatClock, formatDuration } from '../../../shared/voice/duration';
import { type Bar, endingWords } from './timeline-layout';

/** The same turns in words, for whoever reads rather than looks. */
export function TurnTable({ bars }: { readonly bars: readonly Bar[] }) {
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
            {bars.map((bar) => (
              <tr key={bar.id}>
                <td>{bar.number}</td>
                <td>{formatClock(bar.from)}</td>
                <th scope="row">{bar.speaker}</th>
                <td>{bar.group}</td>
                <td>{formatDuration(bar.ms)}</td>
                <td>{endingWords(bar.ended)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
