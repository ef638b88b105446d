import { ChartNoAxesColumn, Flag, House, Search, Settings, Users } from 'lucide-react';
import { Button } from '../../ui';
import { ROOMS, type Room } from './rooms';
import './room-tools.css';

export interface RoomToolsProps {
  readonly room: Room | null;
  readonly onRoom: (room: Room | null) => void;
}

const LOOKS = {
  search: { label: 'Search', icon: <Search aria-hidden="true" /> },
  overTime: { label: 'Over time', icon: <ChartNoAxesColumn aria-hidden="true" /> },
  commitments: { label: 'Commitments', icon: <Flag aria-hidden="true" /> },
  people: { label: 'People', icon: <Users aria-hidden="true" /> },
  settings: { label: 'Settings', icon: <Settings aria-hidden="true" /> },
} as const;

/** The ways into what the library remembers, and back to its sessions. */
export function RoomTools({ room, onRoom }: RoomToolsProps) {
  return (
    <nav className="f-rooms" aria-label="Library">
      <Button
        variant="ghost"
        icon={<House aria-hidden="true" />}
        aria-current={room === null ? 'page' : undefined}
        onClick={() => onRoom(null)}
        data-testid="room-sessions"
      >
        Sessions
      </Button>
      {ROOMS.map((one) => (
        <Button
          key={one}
          variant="ghost"
          icon={LOOKS[one].icon}
          aria-current={room === one ? 'page' : undefined}
          onClick={() => onRoom(one)}
          data-testid={`room-${one}`}
        >
          {LOOKS[one].label}
        </Button>
      ))}
    </nav>
  );
}
