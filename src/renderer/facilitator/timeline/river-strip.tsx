import { useState } from 'react';
import type { CorrectionCommand } from '../../../shared/session/commands';
import type { TurnId } from '../../../shared/session/ids';
import { measuredUntil, type Session, type SessionMs } from '../../../shared/session/session';
import { CorrectionSheet } from './correction/correction-sheet';
import { offeredIn, type Target } from './correction/target';
import { RiverTools } from './river-tools';
import { RiverView } from './river-view';
import { useRiverSight } from './use-river-sight';

export interface RiverStripProps {
  readonly session: Session;
  readonly now: SessionMs;
  /** Null once a correction is done, or the sentence that says why it is not. */
  readonly send: (command: CorrectionCommand) => Promise<string | null>;
  /** A turn that something else asks to put right, and whom to tell that the sheet is closed. */
  readonly asked?: TurnId | null;
  readonly onClosed?: () => void;
}

type Opened = {
  readonly target: Target;
  readonly offered?: { readonly from: SessionMs; readonly to: SessionMs };
};

/** The river with its tools, and the sheet that puts a turn right. */
export function RiverStrip(props: RiverStripProps) {
  const { session, now, send, asked = null, onClosed } = props;
  const live = session.phase === 'open';
  const until = measuredUntil(session, now);
  const sight = useRiverSight({ kind: 'following', length: live ? 'growing' : 'whole' }, until);
  const [pressed, setPressed] = useState<Opened | null>(null);
  const opened: Opened | null =
    pressed ?? (asked === null ? null : { target: { kind: 'turn', turn: asked } });
  return (
    <section className="f-strip" aria-label="Timeline" data-testid="timeline">
      <RiverView
        session={session}
        until={until}
        sight={sight}
        pageScrolls={!live}
        onTurn={(place) => {
          const turn = session.turns[place]?.id;
          if (turn !== undefined) setPressed({ target: { kind: 'turn', turn } });
        }}
        onGap={({ at, from, to }) =>
          setPressed({ target: { kind: 'gap', from, to }, offered: offeredIn({ from, to }, at) })
        }
      />
      <RiverTools sight={sight} live={live} />
      {opened !== null && (
        <CorrectionSheet
          {...opened}
          session={session}
          now={until}
          send={send}
          onClose={() => {
            setPressed(null);
            onClosed?.();
          }}
        />
      )}
    </section>
  );
}
