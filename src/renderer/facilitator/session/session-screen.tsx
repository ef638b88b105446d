import { type MouseEvent, useState, useSyncExternalStore } from 'react';
import type { Running } from '../../../shared/protocol/ipc';
import type { PersonId } from '../../../shared/session/ids';
import { present } from '../../../shared/session/session';
import { ConfirmDialog } from '../../ui';
import { valueOrThrow } from '../app/answers';
import { useHearth } from '../app/hearth-context';
import { nextInQueue } from '../floor/floor';
import { NotHeardPanel } from '../people/not-heard-panel';
import { QueuePanel } from '../people/queue-panel';
import { RosterPanel } from '../people/roster-panel';
import { useActions } from './actions';
import { JoinDialog } from './join-dialog';
import type { KeyAction } from './keys';
import { KeysDialog } from './keys-dialog';
import { QuickFindDialog } from './quick-find-dialog';
import { SessionCentre } from './session-centre';
import { SessionHeader } from './session-header';
import { boardSaved, useBoardSession } from './use-board-session';
import { useConsoleKeys } from './use-console-keys';

export interface SessionScreenProps {
  readonly running: Running;
  /** The session was closed for good. */
  readonly onClosed: (id: string) => void;
}

type Over = 'join' | 'keys' | 'find' | 'close';
const LAST_CARDS_MS = 1500;

/** The running session: roster, floor, board, hands and who has not been heard. */
export function SessionScreen({ running, onClosed }: SessionScreenProps) {
  const { bridge, feed } = useHearth();
  const latest = useSyncExternalStore(feed.view.subscribe, feed.view.get);
  const join = useSyncExternalStore(feed.join.subscribe, feed.join.get) ?? running.join;
  const [first] = useState(() => ({ view: running.view, at: performance.now() }));
  const ofThis = latest?.view.session.id === running.view.session.id;
  const received = latest !== null && ofThis ? latest : first;
  const { session } = received.view;
  const actions = useActions();
  const board = useBoardSession(running.board, feed);
  const [over, setOver] = useState<Over | null>(null);
  const closeOver = () => setOver(null);

  const act = (action: KeyAction) => {
    const next = nextInQueue(session);
    switch (action) {
      case 'endOrNext':
        if (session.floor.kind !== 'silence') actions.release();
        else if (next !== null) actions.give(next.id);
        return;
      case 'next':
        if (next !== null) actions.give(next.id);
        return;
      case 'undo':
        if (session.undo.length > 0) actions.undo();
        return;
      case 'join':
      case 'find':
      case 'keys':
        setOver(action);
        return;
    }
  };
  useConsoleKeys(act);

  const close = async () => {
    await boardSaved(board, LAST_CARDS_MS);
    onClosed(await valueOrThrow(bridge.closeSession()));
  };

  return (
    // A pressed button lets the focus go, so that the next Space is the console's.
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the focus stays where it is
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what is inside
    <div className="f-console" data-testid="console" onClick={letFocusGo}>
      <SessionHeader
        received={received}
        onJoinCode={() => setOver('join')}
        onKeys={() => setOver('keys')}
        onClose={() => setOver('close')}
      />
      <div className="f-desk">
        <RosterPanel received={received} actions={actions} onFind={() => setOver('find')} />
        <SessionCentre
          received={received}
          join={join}
          joinOpen={over === 'join'}
          board={board}
          actions={actions}
        />
        <aside className="f-side f-voices" aria-label="Hands and who has not been heard">
          <QueuePanel session={session} actions={actions} />
          <NotHeardPanel session={session} actions={actions} />
        </aside>
      </div>
      {over === 'join' && <JoinDialog join={join} received={received} onClose={closeOver} />}
      {over === 'keys' && <KeysDialog onClose={closeOver} />}
      {over === 'find' && (
        <QuickFindDialog
          session={session}
          onGive={(person: PersonId) => actions.give(person)}
          onClose={closeOver}
        />
      )}
      <ConfirmDialog
        open={over === 'close'}
        onOpenChange={(open) => !open && closeOver()}
        title="Close the session?"
        body={closingWords(present(session).length)}
        confirmLabel="Close session"
        danger
        onConfirm={close}
      />
    </div>
  );
}

function closingWords(people: number): string {
  const pages =
    people === 0 ? '' : 'Everybody’s page says that the session is over and takes no more cards. ';
  return `${pages}The session cannot be opened again; what was agreed can still be written, and the notes exported.`;
}

function letFocusGo(event: MouseEvent): void {
  const pressed = document.activeElement;
  const byPointer = event.detail > 0;
  if (!byPointer || !(pressed instanceof HTMLButtonElement)) return;
  const opensSomething = pressed.hasAttribute('aria-haspopup');
  const onBoard = pressed.closest('[data-own-keys]') !== null;
  if (!opensSomething && !onBoard && event.currentTarget.contains(pressed)) pressed.blur();
}
