import { Hand } from 'lucide-react';
import { useState } from 'react';
import { Badge, Button, GroupMark, Sheet, TextField } from '../ui/light';
import type { Control } from './control';
import type { Seat } from './control-state';
import { groupIn } from './floor-view';
import { Problem } from './problem';
import { isLongList, stickChoices } from './stick-list';
import { useRequest } from './use-request';

export interface StickSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly seat: Seat;
  readonly control: Control;
}

/** To whom the talking stick goes. */
export function StickSheet({ open, onClose, seat, control }: StickSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title="Pass the stick to">
      <StickList seat={seat} control={control} onDone={onClose} />
    </Sheet>
  );
}

function StickList({
  seat,
  control,
  onDone,
}: {
  readonly seat: Seat;
  readonly control: Control;
  readonly onDone: () => void;
}) {
  const { run, busy, problem } = useRequest(control);
  const [words, setWords] = useState('');
  const { room } = seat.heard;
  const choices = stickChoices(seat, words);
  const handTo = async (to: (typeof choices)[number]['person']['id']) => {
    if (await run({ type: 'handStick', to })) onDone();
  };
  return (
    <>
      <Problem text={problem} />
      {choices.length === 0 && (
        <p className="h-muted">
          {words === ''
            ? 'Nobody here can be handed it at the moment.'
            : 'Nobody of that name can be handed it.'}
        </p>
      )}
      <ul className="p-stick-list">
        {choices.map(({ person, hand }) => {
          const group = groupIn(room.groups, person.group);
          return (
            <li key={person.id}>
              <Button
                size="l"
                block
                disabled={busy}
                data-testid="stick-to"
                data-label={person.label}
                onClick={() => void handTo(person.id)}
              >
                {group !== null && <GroupMark index={group.index} name={group.name} markOnly />}
                <span className="p-stick-name">{person.label}</span>
                {hand && <Badge icon={<Hand aria-hidden="true" />}>hand up</Badge>}
              </Button>
            </li>
          );
        })}
      </ul>
      {isLongList(room) && (
        <div className="p-stick-search">
          <TextField
            label="Find somebody"
            hideLabel
            placeholder="Find somebody by name"
            type="search"
            autoComplete="off"
            enterKeyHint="search"
            value={words}
            data-testid="stick-search"
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
      )}
    </>
  );
}
