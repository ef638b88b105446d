import { useState } from 'react';
import { Notice } from '../ui/light';
import type { Control } from './control';
import type { Seat } from './control-state';
import { FloorNow } from './floor-now';
import type { OwnFloor } from './floor-view';
import { HandZone } from './hand-zone';
import { OwnFigures } from './own-figures';
import { OwnTurn } from './own-turn';
import { Question } from './question';
import { Queue } from './queue';
import { SeatMenu } from './seat-menu';

export interface FloorTabProps {
  readonly seat: Seat;
  readonly own: OwnFloor;
  readonly control: Control;
}

/** Who speaks, who waits, and one's own hand. When the floor is one's own, it is all there is. */
export function FloorTab({ seat, own, control }: FloorTabProps) {
  if (own.kind === 'offered' || own.kind === 'speaking') {
    return <OwnTurn key={own.kind} kind={own.kind} seat={seat} control={control} />;
  }
  const { room } = seat.heard;
  return (
    <div className="p-floor">
      <div className="p-floor-main">
        <Namesake seat={seat} control={control} />
        <Question text={room.question} />
        <FloorNow seat={seat} />
        <Queue room={room} own={seat.own.person} />
      </div>
      <div className="p-floor-hand">
        <OwnFigures turns={seat.own.turns} spokenMs={seat.own.spokenMs} />
        <HandZone key={own.kind} own={own} control={control} />
      </div>
    </div>
  );
}

/** Two people of one name: the host has numbered them, and says so in a friendly way. */
function Namesake({ seat, control }: { readonly seat: Seat; readonly control: Control }) {
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
