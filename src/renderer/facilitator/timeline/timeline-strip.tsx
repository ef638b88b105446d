import type { TurnId } from '../../../shared/session/ids';
import { settle } from '../app/answers';
import { useHearth } from '../app/hearth-context';
import { useNow, useSession } from '../app/running-context';
import type { TurnCards } from './correction/cards-of-turn';
import { RiverStrip } from './river-strip';
import type { AskedTurn } from './use-marked-turn';

export interface TimelineStripProps {
  /** A turn that something else asks to put right, or null. */
  readonly asked: TurnId | null;
  /** The sheet is closed again. */
  readonly onClosed: () => void;
  /** A turn that the board asks to see. */
  readonly marked: AskedTurn | null;
  readonly cards: TurnCards;
}

/** The running conversation as a river, at the foot of the console. */
export function TimelineStrip({ asked, onClosed, marked, cards }: TimelineStripProps) {
  const { bridge } = useHearth();
  const session = useSession();
  const now = useNow();
  return (
    <RiverStrip
      session={session}
      now={now}
      asked={asked}
      onClosed={onClosed}
      marked={marked}
      cards={cards}
      send={async (command) => {
        const answer = await settle(bridge.command(command));
        return answer.ok ? null : answer.refusal.message;
      }}
    />
  );
}
