import { useState } from 'react';
import { Button } from '../../ui';
import { dayWords } from '../app/forms';
import type { SeriesPictureProps } from './share-pictures';

const AT_ONCE = 50;

/** The same in words, the latest first, with a way into each session. */
export function MarkTable({ marks, onOpen }: SeriesPictureProps) {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <details className="f-turns" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All sessions as a table</summary>
      {open && (
        <div className="f-table-frame">
          <table className="f-table h-numbers">
            <thead>
              <tr>
                <th scope="col">Session</th>
                <th scope="col">Day</th>
                <th scope="col">Balance</th>
                <th scope="col">Leaders</th>
                <th scope="col">Came</th>
                <th scope="col">No turn</th>
                <th scope="col">Moments</th>
                <th scope="col">Debates</th>
                <th scope="col">Kept</th>
              </tr>
            </thead>
            <tbody>
              {marks
                .toReversed()
                .slice(0, shown)
                .map((mark) => (
                  <tr key={mark.id}>
                    <th scope="row">
                      <button type="button" className="f-card-turn" onClick={() => onOpen(mark.id)}>
                        {mark.title}
                      </button>
                    </th>
                    <td>{dayWords(mark.openedAt)}</td>
                    <td>{mark.balance === null ? '–' : mark.balance.toFixed(2)}</td>
                    <td>
                      {mark.leadersShare === null ? '–' : `${Math.round(mark.leadersShare * 100)}%`}
                    </td>
                    <td>{mark.came}</td>
                    <td>{mark.unheard}</td>
                    <td>{sum(mark.mix)}</td>
                    <td>{sum(Object.values(mark.debates))}</td>
                    <td>{`${mark.commitments.kept} of ${sum(Object.values(mark.commitments))}`}</td>
                  </tr>
                ))}
            </tbody>
          </table>
          {marks.length > shown && (
            <Button variant="ghost" onClick={() => setShown(shown + AT_ONCE)}>
              Show earlier sessions
            </Button>
          )}
        </div>
      )}
    </details>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
