import { useMemo, useSyncExternalStore } from 'react';
import type { AskedIn, JoinAccess } from '../../../shared/protocol/ipc';
import { useHearth } from '../app/hearth-context';

/** What the facilitator does about the way in. A refusal is told in words. */
export type Entrance = {
  readonly letIn: (who: 'all' | readonly string[]) => void;
  readonly turnAway: (who: 'all' | readonly string[]) => void;
  /** True once the old link and code lead nobody in. */
  readonly renewLink: () => Promise<boolean>;
  readonly switchCode: (on: boolean) => void;
};

/** The same object for as long as the window lives. */
export function useEntrance(): Entrance {
  const { bridge, feed, ask } = useHearth();
  return useMemo(() => {
    const show = async (answer: ReturnType<typeof bridge.renewLink>): Promise<boolean> => {
      const join: { readonly value: JoinAccess } | null = await ask(answer);
      if (join !== null) feed.renewJoin(join.value);
      return join !== null;
    };
    return {
      letIn: (who) => void ask(bridge.letIn({ who: who === 'all' ? who : [...who] })),
      turnAway: (who) => void ask(bridge.turnAway({ who: who === 'all' ? who : [...who] })),
      renewLink: () => show(bridge.renewLink()),
      switchCode: (on) => void show(bridge.switchCode({ on })),
    };
  }, [bridge, feed, ask]);
}

/** [H71] Who waits to be let in, the first to ask first. */
export function useWaiting(): readonly AskedIn[] {
  const { waiting } = useHearth().feed;
  return useSyncExternalStore(waiting.subscribe, waiting.get);
}
