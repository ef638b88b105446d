import { ListTree } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Author } from '../../../shared/board/card';
import type { OutlineGrouping } from '../../../shared/board/outline-parts';
import { type BoardRules, FREE_BOARD } from '../../../shared/session/board-rules';
import type { TurnId } from '../../../shared/session/ids';
import { AnnounceRegion } from '../../ui/announce-region';
import { classNames } from '../../ui/class-names';
import { EmptyState } from '../../ui/empty-state';
import { type BoardNames, plainTurn } from '../board-names';
import type { BoardSession } from '../board-store';
import { UndoHint } from '../board-tools';
import { ReadingSheet } from '../card/reading-sheet';
import { Composer } from '../composer';
import { permissionsOf } from '../permissions';
import { PutBackLine } from '../put-back/put-back-line';
import { createSignal } from '../signal';
import { useSignal } from '../use-signal';
import { type BoardVotes, NO_VOTES } from '../votes';
import { EntrySheet } from './entry-sheet';
import { LinkSheet } from './link-sheet';
import { outlineActions } from './outline-actions';
import { OutlineBar } from './outline-bar';
import { NOTHING_OPEN, type OutlineChoice } from './outline-choice';
import { OutlineContext, type OutlineShared, useOutline } from './outline-context';
import { OutlineFollow } from './outline-follow';
import { OutlineList } from './outline-list';
import { openOutline } from './outline-store';
import { MoveSheet, NameSheet } from './place-sheets';
import { TargetBar } from './target-bar';
import '../composer.css';
import './outline.css';
import './rows.css';
import './card-rows.css';
import './sheets.css';

export interface OutlineProps {
  readonly session: BoardSession;
  /** Who wrote a card, as this page may name them. Keep it the same function while names are the same. */
  readonly authorLabel: (author: Author) => string;
  readonly turnLabel?: (turn: TurnId) => string;
  readonly onTurn?: (turn: TurnId) => void;
  readonly rules?: BoardRules;
  readonly votes?: BoardVotes;
  readonly className?: string;
  /** Shows the canvas, where this page has one. */
  readonly onCanvas: () => void;
  /** The choice between outline and canvas. */
  readonly children?: ReactNode;
}

/** The board as a list, complete for reading and writing. As large as what it stands in. */
export function OutlineView(props: OutlineProps) {
  const { session, authorLabel, turnLabel = plainTurn, rules = FREE_BOARD } = props;
  const { votes = NO_VOTES, onTurn = null } = props;
  const root = useRef<HTMLElement>(null);
  const [choices] = useState(() => createSignal<OutlineChoice>(NOTHING_OPEN));
  const [grouping, setGrouping] = useState<OutlineGrouping>('areas');
  const choice = useSignal(choices);
  const permissions = useMemo(() => permissionsOf(session.author, rules.may), [session, rules.may]);
  const actions = useMemo(
    () => outlineActions({ session, permissions, choice: choices, root }),
    [session, permissions, choices],
  );
  const shown = rules.names === 'shown';
  const names = useMemo<BoardNames>(
    () => ({ author: authorLabel, turn: turnLabel, shown }),
    [authorLabel, turnLabel, shown],
  );
  const { isFacilitator } = permissions;
  const store = useMemo(
    () =>
      openOutline(session, {
        grouping,
        showsAuthor: ({ nameless }) => isFacilitator || (shown && !nameless),
      }),
    [session, grouping, isFacilitator, shown],
  );
  useEffect(() => store.connect(), [store]);
  const outline = useSyncExternalStore(store.subscribe, store.get);
  const shared = useMemo<OutlineShared>(
    () => ({ session, actions, names, permissions, votes, outline, onTurn }),
    [session, actions, names, permissions, votes, outline, onTurn],
  );
  usePresence(session, choice.editing);
  const { presence } = session;

  return (
    <OutlineContext value={shared}>
      <section
        ref={root}
        className={classNames('ho', props.className)}
        data-testid="outline"
        aria-label="Outline of the board"
      >
        <OutlineBar grouping={grouping} onGroup={setGrouping}>
          {props.children}
        </OutlineBar>
        {presence !== null && !isFacilitator && (
          <OutlineFollow presence={presence} onCanvas={props.onCanvas} />
        )}
        <div className="ho-body">
          {outline.rows.length === 0 ? (
            <div className="ho-empty">
              <EmptyState icon={<ListTree aria-hidden="true" />} title="Nothing on the board yet">
                {permissions.cards
                  ? 'What was just said that should not be lost? Pick what kind of moment it was, and write it below.'
                  : 'What people write during the session appears here.'}
              </EmptyState>
            </div>
          ) : (
            <OutlineList outline={outline} choice={choice} />
          )}
          <div className="ho-float">
            <PutBackLine session={session} />
            {choice.deleted > 0 && (
              <UndoHint key={choice.deleted} count={choice.deleted} actions={actions} />
            )}
          </div>
        </div>
        {permissions.cards && (
          <div className="ho-write" hidden={choice.editing !== null}>
            {choice.target !== null && <TargetBar target={choice.target} />}
            <Composer room={session.room} onAdd={actions.add} onLeave={actions.leave} />
          </div>
        )}
        <Sheets choice={choice} />
        <AnnounceRegion message={choice.said} />
      </section>
    </OutlineContext>
  );
}

function Sheets({ choice: { sheet, reading } }: { readonly choice: OutlineChoice }) {
  const { actions, session, names, permissions } = useOutline();
  const close = () => actions.open(null);
  return (
    <>
      {sheet?.what === 'entry' && <EntrySheet id={sheet.id} onClose={close} />}
      {sheet?.what === 'link' && <LinkSheet id={sheet.id} onClose={close} />}
      {sheet?.what === 'move' && <MoveSheet id={sheet.id} onClose={close} />}
      {sheet?.what === 'name' && <NameSheet sheet={sheet} onClose={close} />}
      {reading !== null && (
        <ReadingSheet
          id={reading}
          {...{ session, names }}
          isFacilitator={permissions.isFacilitator}
          onClose={() => actions.read(null)}
        />
      )}
    </>
  );
}

/** Others see that this person looks at the board, and what they write on; where is for the canvas to tell. */
function usePresence({ presence }: BoardSession, editing: string | null): void {
  useEffect(() => {
    presence?.look(true);
    return () => presence?.look(false);
  }, [presence]);
  useEffect(() => {
    presence?.hold(editing);
    return () => presence?.hold(null);
  }, [presence, editing]);
}
