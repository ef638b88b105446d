import { useState } from 'react';
import type { FacilitatorCommand } from '../../../shared/protocol/commands';
import type { TurnId } from '../../../shared/session/ids';
import type { Session, SessionMs } from '../../../shared/session/session';
import { Button, Dialog } from '../../ui';
import { AddTurn, Reassign, Split, Trim } from './correction-forms';
import { type Room, roomOf, spanWords, speakersWords } from './corrections';

export interface CorrectTurnProps {
  readonly session: Session;
  readonly now: SessionMs;
  readonly turn: TurnId;
  /** True once it is done; a refusal has been told by then. */
  readonly send: (command: FacilitatorCommand) => Promise<boolean>;
  readonly onClose: () => void;
}

type Doing = 'reassign' | 'split' | 'trim' | 'merge' | 'delete' | 'add';

const WORDS: Readonly<Record<Doing, string>> = {
  reassign: 'It was somebody else',
  split: 'Split',
  merge: 'Merge with the next',
  trim: 'Change begin and end',
  add: 'Add a turn after it',
  delete: 'Delete',
};

/** Puts one turn right. Every correction is kept as one, figures follow, and undo takes it back. */
export function CorrectTurn({ session, now, turn, send, onClose }: CorrectTurnProps) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const room = roomOf(session, now, turn);
  const apply = async (command: FacilitatorCommand) => {
    if (await send(command)) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={room === null ? 'This turn is gone' : speakersWords(session, room.turn)}
      description={room === null ? undefined : spanWords(room.turn.from, room.end)}
    >
      {room !== null && (
        <div className="f-correct" data-testid="correct-turn">
          <div className="f-correct-ways">
            {possible(room).map((way) => (
              <Button
                key={way}
                variant={way === 'delete' ? 'danger' : 'quiet'}
                aria-pressed={doing === way}
                onClick={() => setDoing(way)}
                data-testid={`correction-${way}`}
              >
                {WORDS[way]}
              </Button>
            ))}
          </div>
          {doing === 'reassign' && <Reassign session={session} room={room} apply={apply} />}
          {doing === 'split' && <Split room={room} apply={apply} />}
          {doing === 'trim' && <Trim room={room} apply={apply} />}
          {doing === 'add' && <AddTurn session={session} room={room} apply={apply} />}
          {doing === 'merge' && room.next !== null && (
            <Preview
              words={`${speakersWords(session, room.turn)} spoke from ${spanWords(room.turn.from, room.next.end?.at ?? room.end)}; the turn of ${speakersWords(session, room.next)} is part of it.`}
              onApply={() => void apply({ type: 'mergeTurn', turn })}
            />
          )}
          {doing === 'delete' && (
            <Preview
              words="This turn was none: its time becomes silence. Undo brings it back."
              onApply={() => void apply({ type: 'deleteTurn', turn })}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}

function Preview({ words, onApply }: { readonly words: string; readonly onApply: () => void }) {
  return (
    <div className="f-correct-form">
      <p>{words}</p>
      <Button variant="primary" onClick={onApply} data-testid="correction-apply">
        Apply
      </Button>
    </div>
  );
}

/** What can be put right about the turn as it is. */
function possible({ runs, next, latest, end }: Room): readonly Doing[] {
  return [
    'reassign',
    'split',
    'trim',
    ...(next !== null && next.end !== null ? (['merge'] as const) : []),
    ...(!runs && latest > end ? (['add'] as const) : []),
    ...(runs ? [] : (['delete'] as const)),
  ];
}
