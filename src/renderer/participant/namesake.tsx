import { useState } from 'react';
import { Notice } from '../ui/light';
import type { Control } from './control';
import type { Seat } from './control-state';
import { SeatMenu } from './seat-menu';

export interface NamesakeProps {
  readonly seat: Seat;
  readonly control: Control;
}

/** Two people of one name: the host has numbered them, and says so in a friendly way. */
export function Namesake({ seat, control }: NamesakeProps) {
  const [read, setRead] = useState('');
  const [changing, setChanging] = useState(false);
  const { name, label } = seat.own;
  return (
    <>
      {label !== name && read !== label && (
        <Notice
          action={{ label: 'Change name', onPress: () => setChanging(true) }}
          onDismiss={() => setRead(label)}
        >
          There is another {name} here, so you are shown as {label}.
        </Notice>
      )}
      <SeatMenu
        first="change"
        open={changing}
        onClose={() => setChanging(false)}
        seat={seat}
        control={control}
      />
    </>
  );
}
