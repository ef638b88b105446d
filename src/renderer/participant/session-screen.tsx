import { Hand, StickyNote } from 'lucide-react';
import { useEffect, useState } from 'react';
import { BoardTab } from './board-tab';
import { Celebration } from './celebration';
import { ConnectionBar } from './connection-bar';
import type { Control } from './control';
import type { Away, Seat } from './control-state';
import { FloorTab } from './floor-tab';
import { ownFloor } from './floor-view';
import { MomentButton } from './moment-button';
import { QuietBar } from './quiet-bar';
import { SeatHeader } from './seat-header';
import { TabButton } from './tab-button';
import { useBoard } from './use-board-session';
import { useParticipantVotes } from './use-votes';

export interface SessionScreenProps {
  readonly seat: Seat;
  readonly control: Control;
  /** Why there is no connection; null while there is one. */
  readonly away: Away | null;
}

type TabName = 'floor' | 'board';

/** In the session: the floor and the board, one thumb apart. */
export function SessionScreen({ seat, control, away }: SessionScreenProps) {
  const [tab, setTab] = useState<TabName>('floor');
  const [boardSeen, setBoardSeen] = useState(false);
  const own = ownFloor(seat);
  const board = useBoard(seat, control.host, away === null);
  const votes = useParticipantVotes(
    seat,
    control,
    board.kind === 'open' ? board.session.cards : null,
  );
  const open = (name: TabName) => {
    setTab(name);
    if (name === 'board') setBoardSeen(true);
  };

  // The floor comes to its person wherever they are, but never takes a half-written card from them.
  useEffect(() => {
    if (own.kind === 'offered' && !isWriting()) setTab('floor');
  }, [own.kind]);

  return (
    <div className="p-session" data-own={own.kind} data-tab={tab}>
      <SeatHeader seat={seat} control={control} />
      <ConnectionBar
        away={away}
        kept={
          own.kind === 'handUp' || own.kind === 'next' ? 'Your place in the queue' : 'Your seat'
        }
        writes
        onRetry={control.retry}
      />
      <QuietBar seat={seat} />
      <main className="p-tabpanels">
        <div className="p-tabpanel" hidden={tab !== 'floor'}>
          <FloorTab seat={seat} own={own} control={control} />
        </div>
        {boardSeen && (
          <div className="p-tabpanel" hidden={tab !== 'board'}>
            <BoardTab
              seat={seat}
              own={own}
              board={board}
              votes={votes}
              onFloor={() => open('floor')}
            />
          </div>
        )}
      </main>
      <nav className="p-tabs" aria-label="Parts of the session">
        <TabButton name="floor" current={tab} icon={<Hand aria-hidden="true" />} onOpen={open}>
          Floor
        </TabButton>
        <MomentButton control={control} disabled={seat.own.quiet} />
        <TabButton
          name="board"
          current={tab}
          icon={<StickyNote aria-hidden="true" />}
          onOpen={open}
        >
          Board
        </TabButton>
      </nav>
      <Celebration heard={seat.heard} />
    </div>
  );
}

function isWriting(): boolean {
  const element = document.activeElement;
  return element instanceof HTMLElement && element.matches('textarea, [contenteditable], dialog *');
}
