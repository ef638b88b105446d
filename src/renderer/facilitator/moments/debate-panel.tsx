import { Handshake, Scale, Split } from 'lucide-react';
import { type Debate, OUTCOMES, type Outcome, runningDebate } from '../../../shared/session/debate';
import { sideClocks } from '../../../shared/session/debate-clocks';
import type { BoardSession } from '../../board';
import { IconButton } from '../../ui';
import { useNow, useSession } from '../app/running-context';
import type { Actions } from '../session/actions';
import { DebateSide } from './debate-side';
import { differenceWords } from './debate-words';

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  open: 'Settle: left open',
  agreed: 'Settle: agreed',
  collaboration: 'Settle: became a collaboration',
};

const OUTCOME_ICONS = {
  open: <Split aria-hidden="true" />,
  agreed: <Scale aria-hidden="true" />,
  collaboration: <Handshake aria-hidden="true" />,
} as const;

export interface DebatePanelProps {
  readonly actions: Actions;
  /** Null until it is open. */
  readonly board: BoardSession | null;
}

/** The debate that runs: its sides with equal clocks, who is on which, and how it can end. */
export function DebatePanel({ actions, board }: DebatePanelProps) {
  const debate = runningDebate(useSession());
  return debate === undefined ? null : <RunningDebate {...{ debate, actions, board }} />;
}

function RunningDebate(props: DebatePanelProps & { readonly debate: Debate }) {
  const { debate, actions, board } = props;
  const session = useSession();
  const now = useNow();
  const words = session.moments.find(({ id }) => id === debate.moment)?.words ?? '';
  const clocks = sideClocks(session, debate).map(({ ms, speakingSince }) => ({
    ms: ms + (speakingSince === null ? 0 : Math.max(0, now - speakingSince)),
    runs: speakingSince !== null,
  }));
  const times = debate.sides.map(({ name }, n) => ({ name, ms: clocks[n]?.ms ?? 0 }));
  return (
    <section className="f-debate" aria-label="Debate" data-testid="debate-panel">
      <div className="f-debate-sides">
        {debate.sides.map((side, n) => (
          <DebateSide
            // Sides are fixed when the debate is opened: their place is their identity.
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={n}
            n={n}
            debate={debate}
            side={side}
            ms={clocks[n]?.ms ?? 0}
            runs={clocks[n]?.runs ?? false}
            actions={actions}
            board={board}
          />
        ))}
        <div className="f-debate-end">
          {OUTCOMES.map((outcome) => (
            <IconButton
              key={outcome}
              variant="quiet"
              label={OUTCOME_WORDS[outcome]}
              icon={OUTCOME_ICONS[outcome]}
              onClick={() => actions.run({ type: 'settleDebate', debate: debate.id, outcome })}
              data-testid={`debate-settle-${outcome}`}
            />
          ))}
        </div>
      </div>
      <p className="f-debate-words">
        {words !== '' && <b>{words} </b>}
        {differenceWords(times)}
      </p>
    </section>
  );
}
