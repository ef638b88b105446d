import type { Control } from './control';
import type { Seat } from './control-state';
import { DebateCard } from './debate-card';
import { DigressionLine } from './digression-line';
import { FloorNow } from './floor-now';
import type { OwnFloor } from './floor-view';
import { wayWords } from './floor-words';
import { HandZone } from './hand-zone';
import { Namesake } from './namesake';
import { OwnFigures } from './own-figures';
import { OwnOffer } from './own-offer';
import { OwnTurn } from './own-turn';
import { Question } from './question';
import { Queue } from './queue';

export interface FloorTabProps {
  readonly seat: Seat;
  readonly own: OwnFloor;
  readonly control: Control;
}

/** Who speaks, who waits, and one's own hand. When the floor is one's own, it is all there is. */
export function FloorTab({ seat, own, control }: FloorTabProps) {
  if (own.kind === 'offered') return <OwnOffer seat={seat} control={control} />;
  if (own.kind === 'speaking') return <OwnTurn seat={seat} control={control} />;
  const { room } = seat.heard;
  return (
    <div className="p-floor">
      <div className="p-floor-main">
        <Namesake seat={seat} control={control} />
        <Question text={room.question} />
        <DigressionLine digression={room.digression} />
        <FloorNow seat={seat} />
        <p className="p-way" data-testid="way-words">
          {wayWords(room)}
        </p>
        {room.debate !== null && (
          <DebateCard debate={room.debate} heard={seat.heard} own={seat.own} control={control} />
        )}
        <Queue room={room} own={seat.own.person} />
      </div>
      <div className="p-floor-hand">
        <OwnFigures own={seat.own} />
        {!(seat.own.quiet && own.kind === 'handDown') && (
          <HandZone own={own} seat={seat} control={control} />
        )}
      </div>
    </div>
  );
}
