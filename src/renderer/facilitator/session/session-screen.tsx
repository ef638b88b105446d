import { Search } from 'lucide-react';
import {
  type MouseEvent,
  type ReactNode,
  useCallback,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Running } from '../../../shared/protocol/ipc';
import type { PersonId, TurnId } from '../../../shared/session/ids';
import { present } from '../../../shared/session/session';
import { ConfirmDialog, IconButton } from '../../ui';
import { valueOrThrow } from '../app/answers';
import type { ReceivedView } from '../app/feed';
import { useHearth } from '../app/hearth-context';
import { RunningProvider } from '../app/running-context';
import { CofacilitatorsDialog } from '../cofacilitators/cofacilitators-dialog';
import { RenewDialog, useEntrance, WaitingPanel } from '../entrance';
import { NudgeLine } from '../floor/nudge-line';
import { WayBar } from '../floor/way-bar';
import { HeavyLine } from '../heavy/heavy-line';
import { LastRound } from '../last-round/last-round';
import { DebatePanel, MomentBar, useMarking } from '../moments';
import { Palette } from '../palette/palette';
import { AddPersonDialog } from '../people/add-person-dialog';
import { NotHeardPanel } from '../people/not-heard-panel';
import type { PersonQuestion } from '../people/person-actions';
import { PersonQuestions } from '../people/person-questions';
import { QueuePanel } from '../people/queue-panel';
import { rosterOf } from '../people/roster';
import { useVoices } from '../people/use-voices';
import { RoomCheckProvider } from '../room-check/room-check-context';
import { RoomCheckDialog } from '../room-check/room-check-dialog';
import { TimelineStrip } from '../timeline';
import { useActions } from './actions';
import type { ConsoleContext, Over } from './console-action';
import { offeredActions } from './console-actions';
import { JoinDialog } from './join-dialog';
import { KeysDialog } from './keys-dialog';
import { QuickFindDialog } from './quick-find-dialog';
import { Lobby, SessionCentre } from './session-centre';
import { SessionHeader } from './session-header';
import { boardSaved, useBoardSession, useLinks } from './use-board-session';
import { useConsoleKeys } from './use-console-keys';
import { useTurnCards } from './use-turn-cards';
import { type ConsoleView, nextView, useWide, ViewChoice } from './view-choice';

export interface SessionScreenProps {
  readonly running: Running;
  /** The session was closed for good. */
  readonly onClosed: (id: string) => void;
}

const LAST_CARDS_MS = 1500;

/** The running session: circle, floor, hands, who has not been heard, board and timeline. */
export function SessionScreen({ running, onClosed }: SessionScreenProps) {
  const { bridge, feed, may, cofacilitator, ask: tellRefusal } = useHearth();
  const latest = useSyncExternalStore(feed.view.subscribe, feed.view.get);
  const join = useSyncExternalStore(feed.join.subscribe, feed.join.get) ?? running.join;
  const [first] = useState(() => ({ view: running.view, at: performance.now() }));
  const ofThis = latest?.view.session.id === running.view.session.id;
  const received = latest !== null && ofThis ? latest : first;
  const { session, online } = received.view;
  const actions = useActions();
  const board = useBoardSession(running.board, feed, cofacilitator === null);
  const figures = useVoices(received, board);
  const groups = useMemo(
    () => rosterOf({ session, online }, figures.voices.of),
    [session, online, figures],
  );
  const [over, setOver] = useState<Over | null>(null);
  const [question, setQuestion] = useState<PersonQuestion | null>(null);
  const ask = useCallback((next: PersonQuestion) => setQuestion(next), []);
  const [chosen, setView] = useState<ConsoleView>('circle');
  const wide = useWide();
  const view = chosen === 'both' && !wide ? 'circle' : chosen;
  const closeOver = () => setOver(null);
  const checkRoom = useCallback(() => setOver('check'), []);
  const linked = useLinks(board);
  const [correcting, setCorrecting] = useState<TurnId | null>(null);
  const marking = useMarking(actions);
  const turnWays = useTurnCards(board, () => setView(view === 'both' ? 'both' : 'board'));

  const context: ConsoleContext = {
    session,
    actions,
    show: setOver,
    entrance: useEntrance(),
    askAbout: (kind, id) => {
      const person = groups.flatMap((group) => group.people).find((one) => one.id === id);
      if (person !== undefined) setQuestion({ kind, person });
    },
    mark: marking.mark,
    nextView: () => setView(nextView(view, wide)),
    openStage: () => void tellRefusal(bridge.openStage()),
    correctLatest: () => setCorrecting(session.turns.at(-1)?.id ?? null),
  };
  const act = (id: string) => {
    const action = offeredActions(may).find((candidate) => candidate.id === id);
    if (action?.isPossible(session) === true) action.run(context);
  };
  useConsoleKeys(act);

  const close = async () => {
    await boardSaved(board, LAST_CARDS_MS);
    onClosed(await valueOrThrow(bridge.closeSession()));
  };

  return (
    <Surroundings received={received} linked={linked} onRoomCheck={checkRoom}>
      {/* A pressed button lets the focus go, so that the next Space is the console's. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the focus stays where it is */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to what is inside */}
      <div className="f-console" data-testid="console" onClick={letFocusGo}>
        <SessionHeader
          onJoinCode={() => setOver('join')}
          onAdd={() => setOver('add')}
          onCofacilitators={() => setOver('cofacilitators')}
          onKeys={() => setOver('palette')}
          onClose={() => setOver('close')}
        />
        <div className="f-desk">
          {session.people.length === 0 ? (
            <Lobby
              join={join}
              joinOpen={over === 'join'}
              actions={actions}
              onWho={() => setOver('join')}
            />
          ) : (
            <main className="f-centre" data-view={view}>
              <WayBar actions={actions}>
                <IconButton
                  label="Find a person"
                  keyHint="/"
                  icon={<Search aria-hidden="true" />}
                  onClick={() => setOver('find')}
                />
                <ViewChoice view={view} onChoose={setView} wide={wide} />
              </WayBar>
              <HeavyLine board={board} actions={actions} />
              <SessionCentre
                view={view}
                groups={groups}
                figures={figures}
                join={join}
                joinOpen={over === 'join'}
                board={board}
                actions={actions}
                onAsk={ask}
                turnWays={turnWays}
                onWho={() => setOver('join')}
              />
              <NudgeLine
                figures={figures}
                actions={actions}
                legend={view === 'circle' || view === 'both'}
              />
            </main>
          )}
          <aside className="f-side f-voices" aria-label="Hands and who has not been heard">
            <WaitingPanel />
            <QueuePanel actions={actions} />
            <NotHeardPanel figures={figures} actions={actions} />
          </aside>
        </div>
        {session.people.length > 0 && (
          <footer className="f-flow">
            <DebatePanel actions={actions} board={board} />
            <MomentBar actions={actions} marking={marking} />
            <TimelineStrip
              asked={correcting}
              onClosed={() => setCorrecting(null)}
              marked={turnWays.askedTurn}
              cards={turnWays.cards}
            />
          </footer>
        )}
        {over === 'join' && (
          <JoinDialog
            join={join}
            people={session.people.length}
            onRenew={() => setOver('renew')}
            onClose={closeOver}
          />
        )}
        {over === 'renew' && <RenewDialog onClose={closeOver} />}
        {over === 'check' && <RoomCheckDialog join={join} onClose={closeOver} />}
        {over === 'cofacilitators' && <CofacilitatorsDialog onClose={closeOver} />}
        {over === 'palette' && <Palette context={context} onClose={closeOver} />}
        {over === 'keys' && <KeysDialog onClose={closeOver} />}
        {over === 'add' && (
          <AddPersonDialog groups={session.groups} actions={actions} onClose={closeOver} />
        )}
        {over === 'find' && (
          <QuickFindDialog
            session={session}
            onGive={(person: PersonId) => actions.give(person)}
            onClose={closeOver}
          />
        )}
        <PersonQuestions
          question={question}
          groups={session.groups}
          board={board}
          actions={actions}
          onClose={() => setQuestion(null)}
        />
        <ConfirmDialog
          open={over === 'close'}
          onOpenChange={(open) => !open && closeOver()}
          title="Close the session?"
          wide
          before={<LastRound {...{ session, actions, board }} onGoOn={closeOver} />}
          body={closingWords(present(session).length)}
          cancelLabel="Not yet"
          confirmLabel="Close session"
          danger
          onConfirm={close}
        />
      </div>
    </Surroundings>
  );
}

/** What everything on the console may ask for: the session as it is, and the room check. */
function Surroundings(props: {
  readonly received: ReceivedView;
  readonly linked: number;
  readonly onRoomCheck: () => void;
  readonly children: ReactNode;
}) {
  const { received, linked, onRoomCheck, children } = props;
  return (
    <RunningProvider received={received}>
      <RoomCheckProvider linked={linked} onOpen={onRoomCheck}>
        {children}
      </RoomCheckProvider>
    </RunningProvider>
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
