import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Place } from '../../../shared/library/search';
import type { Running } from '../../../shared/protocol/ipc';
import type { SessionSummary } from '../../../shared/protocol/library';
import { useSignal } from '../../board/use-signal';
import { ConfirmDialog, HearthMark, LoadingState } from '../../ui';
import { valueOrThrow } from '../app/answers';
import { useHearth } from '../app/hearth-context';
import { RoomTools } from '../remember/room-tools';
import { lastRoom } from '../remember/rooms';
import { AnnouncedPanel } from './announced-panel';
import { KeptLine } from './kept-line';
import { NewSessionForm } from './new-session-form';
import { PastSessions } from './past-sessions';
import { useFileDrop } from './use-file-drop';
import { useImport } from './use-import';
import { useRetention } from './use-retention';

/** [Y8] Its code is fetched when it is wanted. */
const MemoryRoom = lazy(() =>
  import('../remember/memory-room').then((part) => ({ default: part.MemoryRoom })),
);

const SettingsRoom = lazy(() =>
  import('../settings/settings-room').then((part) => ({ default: part.SettingsRoom })),
);

export interface LibraryScreenProps {
  readonly onStarted: (running: Running) => void;
  readonly onOpen: (id: string, place?: Place) => void;
}

type Shelf = { readonly sessions: readonly SessionSummary[]; readonly groups: readonly string[] };

/** Where the window begins: a new session, and those that were held. */
export function LibraryScreen({ onStarted, onOpen }: LibraryScreenProps) {
  const { bridge, ask, tell } = useHearth();
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const room = useSignal(lastRoom);

  const load = useCallback(async () => {
    const [sessions, settings] = await Promise.all([
      ask(bridge.listSessions()),
      ask(bridge.settings()),
    ]);
    const { groups = [], defaults } = settings?.value ?? {};
    setShelf({ sessions: sessions?.value ?? [], groups: defaults?.groups ?? groups });
  }, [bridge, ask]);
  useEffect(() => {
    void load();
  }, [load]);
  const retaining = useRetention(load);

  const importing = useImport(load);
  const drop = useFileDrop((file) => {
    void file
      .arrayBuffer()
      .then((content) => importing.take({ from: 'drop', bytes: new Uint8Array(content) }))
      .catch(() => tell('danger', `“${file.name}” cannot be read. Nothing was imported.`));
  });

  const remove = async (id: string) => {
    await valueOrThrow(bridge.deleteSession({ id }));
    await load();
  };

  return (
    <main className="f-library" data-dropping={drop.isOver || undefined} {...drop.handlers}>
      <header className="f-masthead">
        <HearthMark />
        <div>
          <h1>Hearth</h1>
          <p className="h-muted">Who have we not heard yet?</p>
        </div>
        <RoomTools room={room} onRoom={lastRoom.set} />
      </header>
      {room === 'settings' ? (
        <Suspense fallback={<LoadingState label="Opening the settings…" />}>
          <SettingsRoom retaining={retaining} onStarted={onStarted} />
        </Suspense>
      ) : room !== null ? (
        <Suspense fallback={<LoadingState label="Opening the library…" />}>
          <MemoryRoom room={room} onOpen={onOpen} />
        </Suspense>
      ) : shelf === null ? (
        <LoadingState label="Opening the library…" />
      ) : (
        <>
          <AnnouncedPanel retaining={retaining} />
          <div className="f-library-columns">
            <NewSessionForm groups={shelf.groups} onStarted={onStarted} />
            <div className="h-stack h-loose">
              <PastSessions
                sessions={shelf.sessions}
                importing={importing}
                onOpen={onOpen}
                onDelete={remove}
              />
              <KeptLine onSettings={() => lastRoom.set('settings')} />
            </div>
          </div>
        </>
      )}
      <ConfirmDialog
        open={importing.another !== null}
        onOpenChange={(open) => !open && importing.leave()}
        title={`Keep both versions of “${importing.another?.title ?? ''}”?`}
        body="This session is in the library already, but not as it is in the file: something was put right since, here or there. If you keep both, the one from the file is listed as “imported”."
        confirmLabel="Keep both"
        onConfirm={importing.keepBoth}
      />
    </main>
  );
}
