import { useEffect, useState } from 'react';
import type { CarryOver } from '../../../shared/library/carry-over';
import type { Series } from '../../../shared/library/order';
import { Button, Dialog, LoadingState, TextField } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { counted } from '../library/summary-words';

export interface StartFromDialogProps {
  readonly onClose: () => void;
  /** `carried` is null for a series without a session. */
  readonly onChoose: (
    series: { id: string; name: string | null },
    called: string,
    carried: CarryOver | null,
  ) => void;
}

/** Which series the new session belongs to. */
export function StartFromDialog({ onClose, onChoose }: StartFromDialogProps) {
  const { bridge, ask } = useHearth();
  const [series, setSeries] = useState<readonly Series[] | null>(null);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void ask(bridge.shelves()).then((answer) => setSeries(answer?.value.series ?? []));
  }, [bridge, ask]);
  const choose = async ({ id, name: called }: Series) => {
    setBusy(true);
    const answer = await ask(bridge.carryOver({ series: id }));
    setBusy(false);
    if (answer !== null) onChoose({ id, name: null }, called, answer.value);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="A session of a series"
      description="It starts from the last one: title, question, groups, people, what is still open and what was parked. You can leave out what you like."
    >
      {series === null || busy ? (
        <LoadingState label={busy ? 'Reading the last session…' : 'Looking for series…'} />
      ) : (
        <>
          {series.length > 0 && (
            <ul className="f-series-list">
              {series.map((one) => (
                <li key={one.id}>
                  <Button block onClick={() => void choose(one)} data-testid="start-from-series">
                    {one.name}
                    <span className="h-muted h-small">
                      {counted(one.sessions.length, 'session')}
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <form
            className="f-add-line"
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') onChoose({ id: newSeriesId(), name }, name, null);
            }}
          >
            <TextField
              label="A new series"
              hideLabel
              placeholder="A new series: Weekly with vendors"
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.target.value)}
              data-testid="new-series-name"
            />
            <Button type="submit" disabled={name.trim() === ''} data-testid="new-series">
              Begin
            </Button>
          </form>
        </>
      )}
    </Dialog>
  );
}

/** An id that no series has. */
export function newSeriesId(): string {
  return `s${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`;
}
