import { useCallback, useEffect, useState } from 'react';
import type { Place } from '../../shared/library/search';
import type { Running } from '../../shared/protocol/ipc';
import { LoadingState } from '../ui';
import { writeAs } from './app/forms';
import { useHearth } from './app/hearth-context';
import { LibraryScreen } from './library/library-screen';
import { lastRoom } from './remember/rooms';
import { SessionScreen } from './session/session-screen';
import { SettingsDialog } from './settings/settings-dialog';
import { settingsOver } from './settings/settings-over';
import { PastScreen } from './wrap-up/past-screen';

/** The window's screens; there are only these four. */
type Screen =
  | { readonly kind: 'starting' }
  | { readonly kind: 'library' }
  | { readonly kind: 'session'; readonly running: Running }
  | {
      readonly kind: 'past';
      readonly id: string;
      readonly justClosed: boolean;
      readonly place: Place | null;
    };

/** The facilitator's window: library, running session, past session. */
export function App() {
  const { bridge, feed, ask, tell } = useHearth();
  const [screen, setScreen] = useState<Screen>({ kind: 'starting' });

  const enter = useCallback(
    (running: Running) => {
      feed.begin(running.view, running.join, running.waiting);
      if (running.notice !== null) tell('warning', running.notice);
      setScreen({ kind: 'session', running });
    },
    [feed, tell],
  );
  const toLibrary = useCallback(() => setScreen({ kind: 'library' }), []);
  const open = useCallback((id: string, place: Place | null = null) => {
    setScreen({ kind: 'past', id, justClosed: false, place });
  }, []);
  const closed = useCallback((id: string) => {
    setScreen({ kind: 'past', id, justClosed: true, place: null });
  }, []);

  useEffect(() => {
    let current = true;
    const asked = [bridge.runningSession(), bridge.settings()] as const;
    void Promise.all([ask(asked[0]), ask(asked[1])]).then(([answer, settings]) => {
      if (!current) return;
      if (settings !== null) writeAs(settings.value.form, settings.value.region);
      if (answer?.value) enter(answer.value);
      else toLibrary();
    });
    return () => {
      current = false;
    };
  }, [bridge, ask, enter, toLibrary]);

  // [H130] Phones are reached for as long as the wrap-up is in sight, also where the window was loaded anew.
  const inWrapUp = screen.kind === 'past' && screen.justClosed;
  useEffect(() => {
    if (!inWrapUp) void ask(bridge.leaveWrapUp());
  }, [bridge, ask, inWrapUp]);

  const inLibrary = screen.kind === 'library';
  useEffect(
    () =>
      bridge.onSettingsWanted(() =>
        inLibrary ? lastRoom.set('settings') : settingsOver.set(true),
      ),
    [bridge, inLibrary],
  );

  return (
    <>
      {screenOf()}
      {!inLibrary && <SettingsDialog />}
    </>
  );

  function screenOf() {
    switch (screen.kind) {
      case 'starting':
        return <LoadingState label="Opening Hearth…" />;
      case 'library':
        return <LibraryScreen onStarted={enter} onOpen={open} />;
      case 'session':
        return <SessionScreen running={screen.running} onClosed={closed} />;
      case 'past':
        return (
          <PastScreen
            id={screen.id}
            justClosed={screen.justClosed}
            place={screen.place}
            onBack={toLibrary}
          />
        );
    }
  }
}
