import { useCallback, useEffect, useState } from 'react';
import type { Running } from '../../../shared/protocol/ipc';
import type { SessionSummary } from '../../../shared/protocol/library';
import { HearthMark, LoadingState } from '../../ui';
import { valueOrThrow } from '../app/answers';
import { useHearth } from '../app/hearth-context';
import { NewSessionForm } from './new-session-form';
import { SessionList } from './session-list';

export interface LibraryScreenProps {
  readonly onStarted: (running: Running) => void;
  readonly onOpen: (id: string) => void;
}

type Shelf = { readonly sessions: readonly SessionSummary[]; readonly groups: readonly string[] };

/** Where the window begins: a new session, and those that were held. */
export function LibraryScreen({ onStarted, onOpen }: LibraryScreenProps) {
  const { bridge, ask } = useHearth();
  const [shelf, setShelf] = useState<Shelf | null>(null);

  const load = useCallback(async () => {
    const [sessions, settings] = await Promise.all([
      ask(bridge.listSessions()),
      ask(bridge.settings()),
    ]);
    setShelf({ sessions: sessions?.value ?? [], groups: settings?.value.groups ?? [] });
  }, [bridge, ask]);
  useEffect(() => {
    void load();
  }, [load]);

  const remove = async (id: string) => {
    await valueOrThrow(bridge.deleteSession({ id }));
    await load();
  };

  return (
    <main className="f-library">
      <header className="f-masthead">
        <HearthMark />
        <div>
          <h1>Hearth</h1>
          <p className="h-muted">Who have we not heard yet?</p>
        </div>
      </header>
      {shelf === null ? (
        <LoadingState label="Opening the library…" />
      ) : (
        <div className="f-library-columns">
          <NewSessionForm groups={shelf.groups} onStarted={onStarted} />
          <section className="h-panel h-stack" aria-labelledby="past-sessions">
            <h2 id="past-sessions">Past sessions</h2>
            <SessionList sessions={shelf.sessions} onOpen={onOpen} onDelete={remove} />
          </section>
        </div>
      )}
    </main>
  );
}
