import { useState } from 'react';
import type { CorrectionCommand } from '../../../shared/session/commands';
import type { TurnId } from '../../../shared/session/ids';
import { measuredUntil, type Session, type SessionMs } from '../../../shared/session/session';
import { turnWords } from './bar-words';
import type { TurnCards } from './correction/cards-of-turn';
import { CorrectionSheet } from './correction/correction-sheet';
import { offeredIn, type Target } from './correction/target';
import { RiverTools } from './river-tools';
import { RiverView } from './river-view';
import { type AskedTurn, useMarkedTurn } from './use-marked-turn';
import { useRiverSight } from './use-river-sight';

export interface RiverStripProps {
  readonly session: Session;
  readonly now: SessionMs;
  /** Null once a correction is done, or the sentence that says why it is not. */
  readonly send: (command: CorrectionCommand) => Promise<string | null>;
  /** A turn that something else asks to put right, and whom to tell that the sheet is closed. */
  readonly asked?: TurnId | null;
  readonly onClosed?: () => void;
  /** A turn that something else asks to see. */
  readonly marked?: AskedTurn | null;
  /** The cards that came from turns, and what shows those of one. */
  readonly cards?: TurnCards;
}

type Opened = {
  readonly target: Target;
  readonly offered?: { readonly from: SessionMs; readonly to: SessionMs };
};

/** The river with its tools, and the sheet that puts a turn right. */
export function RiverStrip(props: RiverStripProps) {
  const { session, now, send, asked = null, onClosed, cards } = props;
  const live = session.phase === 'open';
  const until = measuredUntil(session, now);
  const sight = useRiverSight({ kind: 'following', length: live ? 'growing' : 'whole' }, until);
  const [pressed, setPressed] = useState<Opened | null>(null);
  const marked = useMarkedTurn(session, until, sight, props.marked ?? null);
  const close = () => {
    setPressed(null);
    onClosed?.();
  };
  const opened: Opened | null =
    pressed ?? (asked === null ? null : { target: { kind: 'turn', turn: asked } });
  return (
    <section className="f-strip" aria-label="Timeline" data-testid="timeline">
      <RiverView
        session={session}
        until={until}
        sight={sight}
        marked={marked?.turn ?? null}
        pageScrolls={!live}
        onTurn={(place) => {
          const turn = session.turns[place]?.id;
          if (turn !== undefined) setPressed({ target: { kind: 'turn', turn } });
        }}
        onGap={({ at, from, to }) =>
          setPressed({ target: { kind: 'gap', from, to }, offered: offeredIn({ from, to }, at) })
        }
      />
      <p className="h-hidden" role="status" data-testid="marked-turn">
        {marked === null ? '' : markedWords(session, marked.turn, until)}
      </p>
      <RiverTools sight={sight} live={live} />
      {opened !== null && (
        <CorrectionSheet
          {...opened}
          session={session}
          now={until}
          send={send}
          onClose={close}
          {...(cards !== undefined && { cards })}
        />
      )}
    </section>
  );
}

/** What is said about a turn that is shown; also that it is not there any more. */
function markedWords(session: Session, id: TurnId, until: SessionMs): string {
  const place = session.turns.findIndex((turn) => turn.id === id);
  const turn = session.turns[place];
  return turn === undefined
    ? 'This turn is not on the timeline any more: it was taken out or merged.'
    : `Shown on the timeline: ${turnWords(session, turn, place, until)}`;
}
