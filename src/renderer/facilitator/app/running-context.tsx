import { createContext, type ReactNode, use, useCallback } from 'react';
import type { FacilitatorCommand } from '../../../shared/protocol/commands';
import type { PersonId } from '../../../shared/session/ids';
import type { Session, SessionMs } from '../../../shared/session/session';
import type { ReceivedView } from './feed';
import { useHearth } from './hearth-context';
import { useSessionTime } from './session-time';

const Received = createContext<ReceivedView | null>(null);

/** Gives what is below it the running session as it was last heard of. */
export function RunningProvider(props: {
  readonly received: ReceivedView;
  readonly children: ReactNode;
}) {
  return <Received value={props.received}>{props.children}</Received>;
}

/** The running session and when it was heard of; only below a RunningProvider. */
export function useReceived(): ReceivedView {
  const received = use(Received);
  if (received === null) throw new Error('useReceived needs a RunningProvider above it');
  return received;
}

/** The running session; only below a RunningProvider. */
export function useSession(): Session {
  return useReceived().view.session;
}

/** People whose page is connected at the moment; only below a RunningProvider. */
export function useOnline(): readonly PersonId[] {
  return useReceived().view.online;
}

/**
 * The session clock; only below a RunningProvider, and only where a clock is shown: it draws anew
 * every `everyMs` milliseconds.
 */
export function useNow(everyMs = 1_000): SessionMs {
  return useSessionTime(useReceived(), everyMs);
}

/** Asks something of the running session; true once it is done, and a refusal is told in words. */
export function useCommand(): (command: FacilitatorCommand) => Promise<boolean> {
  const { bridge, ask } = useHearth();
  return useCallback(
    async (command) => (await ask(bridge.command(command))) !== null,
    [bridge, ask],
  );
}
