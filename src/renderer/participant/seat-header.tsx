import { Menu } from 'lucide-react';
import { useState } from 'react';
import { BareIconButton, GroupMark } from '../ui/light';
import type { Control } from './control';
import type { Seat } from './control-state';
import { groupIn } from './floor-view';
import { SeatMenu } from './seat-menu';

export interface SeatHeaderProps {
  readonly seat: Seat;
  readonly control: Control;
}

/** Which session this is, who one is in it, and the way to change that. */
export function SeatHeader({ seat, control }: SeatHeaderProps) {
  const [open, setOpen] = useState(false);
  const { room } = seat.heard;
  const group = groupIn(room.groups, seat.own.group);
  return (
    <header className="p-header">
      {group !== null && <GroupMark index={group.index} name={group.name} markOnly />}
      <div className="p-header-text">
        <p className="h-truncate p-header-name" data-testid="own-label">
          {seat.own.label}
        </p>
        <p className="h-truncate h-small h-muted">{room.title}</p>
      </div>
      <BareIconButton
        label="Menu"
        icon={<Menu aria-hidden="true" />}
        data-testid="menu"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      <SeatMenu open={open} onClose={() => setOpen(false)} seat={seat} control={control} />
    </header>
  );
}
