import { MessagesSquare } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Author } from '../../shared/board/card';
import type { Rect } from '../../shared/board/geometry';
import { type BoardRules, FREE_BOARD } from '../../shared/session/board-rules';
import type { TurnId } from '../../shared/session/ids';
import { classNames } from '../ui/class-names';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { boardActions } from './board-actions';
import { isDrawing, NOTHING_CHOSEN, onlySelected } from './board-choice';
import { boardKeyHandler } from './board-keys';
import { type BoardNames, plainTurn } from './board-names';
import { BoardStatus } from './board-status';
import type { BoardSession } from './board-store';
import { UndoHint, ZoomTools } from './board-tools';
import { type BoardView, createBoardView } from './board-view';
import { ReadingSheet } from './card/reading-sheet';
import { useClipboard } from './clipboard/use-clipboard';
import { usePictures } from './clipboard/use-pictures';
import { Composer } from './composer';
import { createFinder, FindPart, FindTools } from './find';
import { InkBar } from './ink';
import { LinkBar } from './links';
import { MinimapPart, useMapChoice } from './minimap';
import { ONLY_LOOKS, permissionsOf } from './permissions';
import { Plane } from './plane/plane';
import { CursorLayer, FollowBar, isTyping, LeadTools, useOwnPresence } from './presence';
import { PutBackLine } from './put-back/put-back-line';
import { SelectionBar } from './select/selection-bar';
import { createSignal } from './signal';
import { entryIdAt } from './targets';
import { ToolBar } from './tools/tool-bar';
import { useCardIds, useObjectIds } from './use-board';
import { useFollow, useLed, useSeen } from './use-camera';
import { useSignal } from './use-signal';
import { type BoardVotes, NO_VOTES } from './votes';
import './board.css';
import './card/card.css';
import './objects/objects.css';
import './select/select.css';
import './floating.css';
import './composer.css';

export interface BoardProps {
  readonly session: BoardSession;
  /** Who wrote a card, as this page may name them. Keep it the same function while names are the same. */
  readonly authorLabel: (author: Author) => string;
  /** How a turn is named on its cards; "Turn 3" unless told. */
  readonly turnLabel?: (turn: TurnId) => string;
  /** Shows a turn where it is in the session. */
  readonly onTurn?: (turn: TurnId) => void;
  /** What the facilitator lets participants do here. */
  readonly rules?: BoardRules;
  readonly votes?: BoardVotes;
  /** The name of somebody's group, to find by; keep it the same function while groups are the same. */
  readonly groupOf?: (author: Author) => string | null;
  /** A wall that shows the board and changes nothing. */
  readonly onlyLooks?: boolean;
  readonly className?: string;
  /** The part of the board to show, as somebody else sees it; null for all of it. Then nothing is pressed here. */
  readonly follows?: Rect | null;
  /** What is shown at first: all of the board, however small, or what can be read (unless told). */
  readonly opensAt?: 'all' | 'readable';
  /** Told which part of the board this window shows, whenever that changes. */
  readonly onSeen?: (part: Rect) => void;
  /** What a page lays over the entries; it follows the camera by itself. */
  readonly over?: (view: BoardView) => ReactNode;
  /** What the empty board says below its title. */
  readonly invitation?: ReactNode;
}

/** The board: everybody's cards on one plane. As large as what it stands in. */
export function Board(props: BoardProps) {
  const {
    session,
    authorLabel,
    turnLabel = plainTurn,
    rules = FREE_BOARD,
    votes = NO_VOTES,
  } = props;
  const { onlyLooks = false, className, groupOf = noGroup } = props;
  const { presence } = session;
  const board = useRef<HTMLElement>(null);
  const viewport = useRef<HTMLDivElement>(null);
  const view = useMemo(() => createBoardView(session.cards, session.objects), [session]);
  const [choices] = useState(() => createSignal(NOTHING_CHOSEN));
  const choice = useSignal(choices);
  const permissions = useMemo(
    () => (onlyLooks ? ONLY_LOOKS : permissionsOf(session.author, rules.may)),
    [session, rules.may, onlyLooks],
  );
  const actions = useMemo(
    () => boardActions({ session, view, choice: choices, board, permissions }),
    [session, view, choices, permissions],
  );
  const names = useMemo<BoardNames>(
    () => ({ author: authorLabel, turn: turnLabel, shown: rules.names === 'shown' }),
    [authorLabel, turnLabel, rules.names],
  );
  const onKeyDown = useMemo(() => boardKeyHandler(actions, choices), [actions, choices]);
  const [finder] = useState(createFinder);
  const map = useMapChoice(view);
  const searches = !onlyLooks && props.follows === undefined;
  const isEmpty = useCardIds(session).length + useObjectIds(session).length === 0;
  const { selected, editing } = choice;

  useEffect(() => view.index.connect(), [view]);
  useFollow(view, permissions.cards && props.opensAt !== 'all');
  useLed(view, props.follows);
  useSeen(view, props.onSeen);
  useEndOnOutsidePress(editing, actions.letGo);
  const pictures = usePictures(viewport, session, view, actions, permissions);
  useClipboard(board, actions, pictures.add);

  return (
    <section
      ref={board}
      className={classNames('hb', className)}
      data-testid="board"
      aria-label="Board"
      onKeyDown={onKeyDown}
    >
      <Plane
        {...{ session, view, actions, names, permissions, votes, viewport }}
        choice={choices}
        onTurn={props.onTurn ?? null}
        found={finder.found}
      >
        {props.over?.(view)}
        {presence !== null && <CursorLayer presence={presence} view={view} labelOf={authorLabel} />}
      </Plane>
      {presence !== null && !onlyLooks && (
        <OwnPresence
          presence={presence}
          view={view}
          viewport={viewport}
          chosen={editing ?? onlySelected(choice)}
        />
      )}
      {isEmpty && (
        <div className="hb-empty">
          <EmptyState icon={<MessagesSquare aria-hidden="true" />} title="Nothing on the board yet">
            {props.invitation ??
              (permissions.cards
                ? 'What was just said that should not be lost? Pick what kind of moment it was, and write it below.'
                : 'What people write during the session appears here.')}
          </EmptyState>
        </div>
      )}
      <BoardStatus session={session} />
      {props.follows === undefined && (
        <div className="hb-corner">
          {presence !== null && permissions.isFacilitator && !onlyLooks && (
            <LeadTools presence={presence} view={view} compact />
          )}
          <ZoomTools actions={actions} />
          {searches && <FindTools finder={finder} map={map} />}
        </div>
      )}
      {searches && (
        <>
          <FindPart
            {...{ board, finder, session, view, actions, names, votes, groupOf }}
            isFacilitator={permissions.isFacilitator}
          />
          <MinimapPart {...{ map, session, view }} found={finder.found} />
        </>
      )}
      {!onlyLooks && (
        <ToolBar tool={choice.tool} {...{ actions, permissions }} onPictures={pictures.add} />
      )}
      <div className="hb-float">
        {presence !== null && !onlyLooks && !permissions.isFacilitator && (
          <FollowBar
            presence={presence}
            view={view}
            isBusy={() =>
              choices.get().editing !== null || view.lifted.get() !== null || isTyping()
            }
            onTaken={() => view.touched.set(true)}
          />
        )}
        {pictures.refusal !== null && (
          <Notice tone="warning" title="Not added" onDismiss={pictures.dismiss}>
            {pictures.refusal}
          </Notice>
        )}
        {!onlyLooks && <PutBackLine session={session} />}
        {choice.deleted > 0 && (
          <UndoHint key={choice.deleted} count={choice.deleted} actions={actions} />
        )}
        {isDrawing(choice.tool) && (
          <InkBar
            choice={{ tool: choice.tool, ...choice.ink }}
            onChoose={({ tool, ...ink }) => {
              actions.setInk(ink);
              actions.setTool(tool);
            }}
          />
        )}
        {choice.tool === 'link' && (
          <p className="hb-hint" role="status">
            {choice.linkFrom === null
              ? 'Choose the card the link begins at.'
              : 'Now choose the card it leads to.'}
          </p>
        )}
        {choice.link !== null && permissions.cards && (
          <LinkBar
            id={choice.link}
            session={session}
            onClose={actions.letGo}
            onDeleted={actions.letGo}
          />
        )}
        {!onlyLooks && choice.tool !== 'link' && selected.size > 0 && (
          <SelectionBar
            ids={selected}
            editing={editing !== null}
            {...{ session, actions, permissions }}
          />
        )}
      </div>
      {permissions.cards && <Composer onAdd={actions.add} onLeave={actions.letGo} />}
      {choice.reading !== null && (
        <ReadingSheet
          id={choice.reading}
          {...{ session, names }}
          isFacilitator={permissions.isFacilitator}
          onClose={() => actions.read(null)}
        />
      )}
    </section>
  );
}

/** Where the page knows of no groups. */
function noGroup(): null {
  return null;
}

type OwnPresenceProps = Parameters<typeof useOwnPresence>[0];

/** A component, as a board without a relay has no presence to tell. */
function OwnPresence(props: OwnPresenceProps) {
  useOwnPresence(props);
  return null;
}

/** A press outside the entry that is edited ends editing, wherever on the page it lands. */
function useEndOnOutsidePress(editing: string | null, end: () => void): void {
  useEffect(() => {
    if (editing === null) return;
    const onPress = (event: PointerEvent) => {
      const { target } = event;
      const inBar = target instanceof Element && target.closest('.hb-bar') !== null;
      if (!inBar && entryIdAt(target) !== editing) end();
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [editing, end]);
}
