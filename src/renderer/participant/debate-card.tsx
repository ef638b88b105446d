import { Check } from 'lucide-react';
import { useId } from 'react';
import type { OwnView, RoomDebate } from '../../shared/session/views';
import { Clock, KindMark } from '../ui/light';
import type { Control } from './control';
import type { HeardRoom } from './control-state';
import { type SideView, sidesNow } from './debate-view';
import { Problem } from './problem';
import { useRequest } from './use-request';
import { useSessionClock } from './use-session-clock';

export interface DebateCardProps {
  readonly debate: RoomDebate;
  readonly heard: HeardRoom;
  readonly own: OwnView;
  readonly control: Control;
}

/** The sides of the debate with their clocks, side by side; a tap takes a side or leaves it. */
export function DebateCard({ debate, heard, own, control }: DebateCardProps) {
  const now = useSessionClock(heard);
  const { run, busy, problem } = useRequest(control);
  const title = useId();
  return (
    <section className="p-debate" aria-labelledby={title}>
      <div className="p-debate-head" id={title}>
        <KindMark kind="debate" />
        {debate.words !== '' && <p className="p-debate-words">{debate.words}</p>}
      </div>
      <p className="h-small h-muted">
        {own.side === null ? 'Which side are you on? Tap it.' : 'Tap your side to leave it.'}
      </p>
      <div className="p-sides">
        {sidesNow(debate, now).map((side, at) => (
          <SideButton
            key={side.letter}
            side={side}
            at={at}
            chosen={own.side === at}
            busy={busy}
            onChoose={(chosen) => void run({ type: 'takeSide', side: chosen ? at : null })}
          />
        ))}
      </div>
      <Problem text={problem} />
    </section>
  );
}

function SideButton({
  side,
  at,
  chosen,
  busy,
  onChoose,
}: {
  readonly side: SideView;
  readonly at: number;
  readonly chosen: boolean;
  readonly busy: boolean;
  readonly onChoose: (chosen: boolean) => void;
}) {
  return (
    <button
      type="button"
      className="p-side"
      aria-pressed={chosen}
      aria-busy={busy || undefined}
      data-speaks={side.speaks || undefined}
      data-testid={`side-${at}`}
      onClick={() => onChoose(!chosen)}
    >
      <span className="p-side-name">
        <span className="p-side-letter" aria-hidden="true">
          {chosen ? <Check /> : side.letter}
        </span>
        <span>{side.name}</span>
      </span>
      <Clock label={side.name} ms={side.ms} size="l" still={!side.speaks} />
      <span className="p-side-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(side.part * 100)}%` }} />
      </span>
      <span className="h-small">
        {chosen ? 'Your side' : side.people === 1 ? '1 person' : `${side.people} people`}
        {side.speaks && ' · speaking'}
      </span>
    </button>
  );
}
