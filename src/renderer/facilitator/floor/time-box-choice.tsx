import { Timer } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import { Button, Dialog, Menu, TextField } from '../../ui';
import { useSession } from '../app/running-context';
import type { Actions } from '../session/actions';
import { boxWords, typedTimeBox } from './time-box';

const MINUTE = 60_000;
const OFFERED = [null, MINUTE, 2 * MINUTE, 3 * MINUTE, 5 * MINUTE] as const;

/** How long a turn should last; it never cuts anybody off. */
export function TimeBoxChoice({ actions }: { readonly actions: Actions }) {
  const { timeBoxMs } = useSession();
  const [typing, setTyping] = useState(false);
  const set = (ms: number | null) => actions.run({ type: 'setTimeBox', ms });
  const words = timeBoxMs === null ? 'No time box' : boxWords(timeBoxMs);
  return (
    <>
      <Menu
        align="start"
        items={[
          ...OFFERED.map((ms) => ({
            id: String(ms),
            label: ms === null ? 'No time box' : boxWords(ms),
            checked: ms === timeBoxMs,
            testId: `time-box-${ms === null ? 'off' : ms / MINUTE}`,
            onSelect: () => set(ms),
          })),
          {
            id: 'own',
            label: 'Another length…',
            separated: true,
            testId: 'time-box-own',
            onSelect: () => setTyping(true),
          },
        ]}
        trigger={
          <button
            type="button"
            className="f-choice"
            aria-label={`Time box of a turn: ${words}. Everybody sees it.`}
            title="How long a turn should last. Everybody sees it; nobody is cut off."
            data-testid="time-box"
            data-ms={timeBoxMs ?? 'off'}
          >
            <Timer aria-hidden="true" />
            <span>{words}</span>
          </button>
        }
      />
      {typing && <OwnLength onSet={set} onClose={() => setTyping(false)} />}
    </>
  );
}

function OwnLength(props: { readonly onSet: (ms: number) => void; readonly onClose: () => void }) {
  const { onSet, onClose } = props;
  const [typed, setTyped] = useState('');
  const form = useId();
  const { shortest, longest } = SESSION_LIMITS.timeBoxMs;
  const ms = typedTimeBox(typed, shortest, longest);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ms === null) return;
    onSet(ms);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Time box of a turn"
      description="From 10 seconds to an hour. The speaker sees it; nobody is cut off."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} variant="primary" disabled={ms === null}>
            Set
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField
          label="Length"
          hint="4 for minutes, 1:30, or 90 s"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          data-testid="time-box-length"
        />
      </form>
    </Dialog>
  );
}
