import { useCallback, useEffect, useState } from 'react';
import type { Place } from '../../../shared/library/search';
import type { Shelves } from '../../../shared/protocol/ipc-memory';
import { useSignal } from '../../board/use-signal';
import { useHearth } from '../app/hearth-context';
import { CommitmentsRoom } from '../over-time/commitments-room';
import { OverTimeRoom } from '../over-time/over-time-room';
import { PeopleRoom } from './people-room';
import { lastSeries, type Room } from './rooms';
import { SearchRoom } from './search-room';
import './remember.css';

export interface MemoryRoomProps {
  readonly room: Exclude<Room, 'settings'>;
  readonly onOpen: (session: string, place?: Place) => void;
}

/** What every room knows. */
export interface RoomProps {
  readonly shelves: Shelves;
  readonly series: string | null;
  readonly onSeries: (series: string | null) => void;
  readonly onOpen: (session: string, place?: Place) => void;
}

/** One of the rooms in which the library answers about all sessions. */
export function MemoryRoom({ room, onOpen }: MemoryRoomProps) {
  const { bridge, ask } = useHearth();
  const [shelves, setShelves] = useState<Shelves>({ series: [], tags: [] });
  const chosen = useSignal(lastSeries);
  useEffect(() => {
    void ask(bridge.shelves()).then((answer) => answer !== null && setShelves(answer.value));
  }, [bridge, ask]);
  const onSeries = useCallback((next: string | null) => lastSeries.set(next), []);
  const props: RoomProps = { shelves, series: chosen, onSeries, onOpen };
  switch (room) {
    case 'search':
      return <SearchRoom {...props} />;
    case 'overTime':
      return <OverTimeRoom {...props} />;
    case 'commitments':
      return <CommitmentsRoom {...props} />;
    case 'people':
      return <PeopleRoom {...props} />;
  }
}
