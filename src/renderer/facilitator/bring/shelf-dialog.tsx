import { useEffect, useState } from 'react';
import { ORDER_LIMITS } from '../../../shared/library/arrange-library';
import type { OrderCommand } from '../../../shared/library/order';
import type { Shelves } from '../../../shared/protocol/ipc-memory';
import { Button, Dialog, LoadingState, SelectField, TextField } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { newSeriesId } from './start-from-dialog';
import './bring.css';

export interface ShelfDialogProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

const NEW = 'new';

/** Where a session belongs: its series, and its tags. */
export function ShelfDialog({ id, title, onClose }: ShelfDialogProps) {
  const { bridge, ask } = useHearth();
  const [shelves, setShelves] = useState<Shelves | null>(null);
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const [tags, setTags] = useState('');
  useEffect(() => {
    void ask(bridge.shelves()).then((answer) => {
      if (answer === null) return;
      const { series, tags: all } = answer.value;
      setShelves(answer.value);
      setChosen(series.find(({ sessions }) => sessions.includes(id))?.id ?? '');
      setTags(all.find(({ session }) => session === id)?.tags.join(', ') ?? '');
    });
  }, [bridge, ask, id]);
  const save = async () => {
    const say = async (command: OrderCommand) => (await ask(bridge.arrange(command))) !== null;
    const series = chosen === NEW ? newSeriesId() : chosen === '' ? null : chosen;
    const isNamed = chosen !== NEW || (await say({ type: 'nameSeries', id: series ?? '', name }));
    const words = tags.split(',').map((tag) => tag.trim().slice(0, ORDER_LIMITS.tag));
    const given = words.filter((tag) => tag !== '').slice(0, ORDER_LIMITS.tags);
    const done =
      isNamed &&
      (await say({ type: 'putInSeries', sessions: [id], series })) &&
      (await say({ type: 'tag', session: id, tags: given }));
    if (done) onClose();
  };
  const isReady = chosen !== NEW || name.trim() !== '';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Series and tags"
      description={title}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={shelves === null || !isReady}
            onClick={() => void save()}
            data-testid="shelf-save"
          >
            Save
          </Button>
        </>
      }
    >
      {shelves === null ? (
        <LoadingState label="Looking for series…" />
      ) : (
        <>
          <SelectField
            label="Series"
            hint="Sessions of a series are compared over time, and the next one can start from the last."
            options={[
              { value: '', label: 'None' },
              ...shelves.series.map((one) => ({ value: one.id, label: one.name })),
              { value: NEW, label: 'A new series…' },
            ]}
            value={chosen}
            onChange={setChosen}
            data-testid="shelf-series"
          />
          {chosen === NEW && (
            <TextField
              label="Name of the series"
              placeholder="Weekly with vendors"
              maxLength={ORDER_LIMITS.seriesName}
              value={name}
              onChange={(event) => setName(event.target.value)}
              data-testid="shelf-new-name"
            />
          )}
          <TextField
            label="Tags"
            optional
            hint="Separated by commas. The search finds them."
            value={tags}
            onChange={(event) => setTags(event.target.value)}
            data-testid="shelf-tags"
          />
        </>
      )}
    </Dialog>
  );
}
