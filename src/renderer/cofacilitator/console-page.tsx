import { useEffect, useState, useSyncExternalStore } from 'react';
import type { HearthBridge } from '../../shared/protocol/bridge';
import type { Running } from '../../shared/protocol/ipc';
import type { Feed } from '../facilitator/app/feed';
import { HearthProvider } from '../facilitator/app/hearth-context';
import { SessionScreen } from '../facilitator/session/session-screen';
import { ConnectionBar } from '../participant/connection-bar';
import { ConnectingScreen } from '../participant/end-screens';
import type { ConnectionState, ConsoleConnection } from './connection';
import { GoneScreen, OverScreen } from './end-screens';

export interface ConsolePageProps {
  readonly connection: ConsoleConnection;
  readonly bridge: HearthBridge;
  readonly feed: Feed;
}

/** The console in a browser: the facilitator's own, as long as the link works and the session is open. */
export function ConsolePage({ connection, bridge, feed }: ConsolePageProps) {
  const state = useSyncExternalStore(connection.state.subscribe, connection.state.get);
  const heard = useSyncExternalStore(feed.view.subscribe, feed.view.get);
  const running = useRunning(state, bridge, feed);
  const isOver = heard?.view.session.phase === 'closed';
  useEffect(() => {
    // The laptop goes on to other things, which are none of this page's.
    if (isOver) connection.dispose();
  }, [isOver, connection]);
  useTitle(heard?.view.session.title ?? '');

  if (isOver) return <OverScreen title={heard.view.session.title} />;
  if (state.phase === 'gone') return <GoneScreen />;
  if (state.phase === 'connecting' || running === null) {
    const failures = state.phase === 'connecting' ? state.failures : 0;
    return (
      <div className="c-page">
        <ConnectingScreen failures={failures} onRetry={connection.retry} />
      </div>
    );
  }
  const away = state.phase === 'away' ? { hostLeft: state.hostLeft } : null;
  return (
    <div className="c-page" data-testid="connection" data-state={state.phase}>
      <HearthProvider bridge={bridge} feed={feed} cofacilitator={state.name}>
        <ConnectionBar away={away} kept="Your place" writes onRetry={connection.retry} />
        <SessionScreen running={running} onClosed={() => undefined} />
      </HearthProvider>
    </div>
  );
}

/** The session, asked for anew with each connection; null until it was heard for the first time. */
function useRunning(state: ConnectionState, bridge: HearthBridge, feed: Feed): Running | null {
  const [running, setRunning] = useState<Running | null>(null);
  const times = state.phase === 'connected' ? state.times : null;
  useEffect(() => {
    if (times === null) return;
    let isHere = true;
    void bridge.runningSession().then((answer) => {
      if (!isHere || !answer.ok || answer.value === null) return;
      feed.anew(answer.value.view, answer.value.join);
      setRunning(answer.value);
    });
    return () => {
      isHere = false;
    };
  }, [times, bridge, feed]);
  return running;
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Hearth' : `${title} · Hearth`;
  }, [title]);
}
