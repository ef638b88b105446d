import type { TurnId } from '../../../shared/session/ids';
import { settle } from '../app/answers';
import { useHearth } from '../app/hearth-context';
import { useNow, useSession } from '../app/running-context';
import { RiverStrip } from './river-strip';

export interface TimelineStripProps {
  /** A turn that something else asks to put right, or null. */
  readonly asked: TurnId | null;
  /** The sheet is closed again. */
  readonly onClosed: () => void;
}

/** The running conversation as a river, at the foot of the console. */
export function TimelineStrip({ asked, onClosed }: TimelineStripProps) {
  const { bridge } = useHearth();
  const session = useSession();
  const now = useNow();
  return (
    <RiverStrip
      session={session}
      now={now}
      asked={asked}
      onClosed={onClosed}
      send={async (command) => {
        const answer = await settle(bridge.command(command));
        return answer.ok ? null : answer.refusal.message;
      }}
    />
  );
}
