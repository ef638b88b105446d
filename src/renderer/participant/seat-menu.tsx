import { HeartHandshake, LogOut, Pencil, UserX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, Sheet } from '../ui/light';
import type { Control } from './control';
import type { Seat } from './control-state';
import { ForgetPart } from './forget-part';
import { OwnFigures } from './own-figures';
import { Recorded } from './recorded';
import { ChangePart, LeavePart } from './seat-menu-parts';
import { WishPart } from './wish-part';

export interface SeatMenuProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly seat: Seat;
  readonly control: Control;
  /** The page of the menu it begins with. */
  readonly first?: Part;
}

type Part = 'menu' | 'change' | 'wish' | 'forget' | 'leave';
const TITLES: Record<Part, string> = {
  menu: 'Your seat',
  change: 'Name and group',
  wish: 'Being included',
  forget: 'Be forgotten?',
  leave: 'Leave the session?',
};

/** What one can do with one's seat. */
export function SeatMenu({ open, onClose, seat, control, first = 'menu' }: SeatMenuProps) {
  const [part, setPart] = useState<Part>(first);
  const close = () => {
    setPart(first);
    onClose();
  };
  const back = () => (first === 'menu' ? setPart('menu') : close());
  return (
    <Sheet open={open} onClose={close} title={TITLES[part]}>
      {part === 'menu' && <MenuPart seat={seat} onOpen={setPart} />}
      {part === 'change' && <ChangePart seat={seat} control={control} onDone={close} />}
      {part === 'wish' && <WishPart own={seat.own} control={control} onDone={back} />}
      {part === 'forget' && <ForgetPart control={control} onStay={back} />}
      {part === 'leave' && <LeavePart control={control} onStay={back} />}
    </Sheet>
  );
}

const ITEMS: readonly { part: Part; testId: string; icon: ReactNode; label: string }[] = [
  {
    part: 'change',
    testId: 'menu-change',
    icon: <Pencil aria-hidden="true" />,
    label: 'Change name or group',
  },
  {
    part: 'wish',
    testId: 'menu-wish',
    icon: <HeartHandshake aria-hidden="true" />,
    label: 'How I am included',
  },
  {
    part: 'leave',
    testId: 'menu-leave',
    icon: <LogOut aria-hidden="true" />,
    label: 'Leave the session',
  },
  { part: 'forget', testId: 'forget-me', icon: <UserX aria-hidden="true" />, label: 'Forget me' },
];

function MenuPart({
  seat,
  onOpen,
}: {
  readonly seat: Seat;
  readonly onOpen: (part: Part) => void;
}) {
  return (
    <>
      <div className="p-menu-figures">
        <OwnFigures own={seat.own} />
        <p className="h-small h-muted">Your own figures, shown on no other phone.</p>
      </div>
      {ITEMS.map(({ part, testId, icon, label }) => (
        <Button
          key={part}
          size="l"
          className="p-menu-item"
          icon={icon}
          data-testid={testId}
          onClick={() => onOpen(part)}
        >
          {label}
        </Button>
      ))}
      <Recorded />
    </>
  );
}
