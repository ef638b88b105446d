import { MessagesSquare } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FREE_BOARD } from '../../shared/session/board-rules';
import { classNames } from '../ui/class-names';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import {
  ArrangeBar,
  ArrangeMenu,
  ArrangeStage,
  arrangeKeys,
  groupNames,
  NO_PEOPLE,
  useArranging,
} from './arrange';
import { boardActions } from './board-actions';
import { isDrawing, NOTHING_CHOSEN, onlySelected } from './board-choice';
import { boardKeyHandler } from './board-keys';
import { type BoardNames, plainTurn } from './board-names';
import type { BoardProps } from './board-props';
import { BoardStatus } from './board-status';
import { HistoryTools, UndoHint, ZoomTools } from './board-tools';
import { createBoardView } from './board-view';
import { ReadingSheet } from './card/reading-sheet';
import { useClipboard } from './clipboard/use-clipboard';
import { usePictures } from './clipboard/use-pictures';
import { Composer } from './composer';
import { createFinder, FindPart, FindTools } from './find';
import { InkBar } from './ink';
import { LinkBar } from './links';
import { MinimapPart, useMapChoice } from './minimap';
import { ONLY_LOOKS, permissionsOf } from './permissions';
import { PictureNotice, usePicture } from './picture';
import { Plane } from './plane/plane';
import { CursorLayer, FollowBar, isTyping, LeadTools, useOwnPresence } from './presence';
import { PutBackLine } from './put-back/put-back-line';
import { LostWords } from './select/lost-words';
import { SelectionBar } from './select/selection-bar';
import { useKeptChoice } from './select/use-kept-choice';
import { createSignal } from './signal';
import { ToolBar } from './tools/tool-bar';
import { useAsked } from './use-asked';
import { useCardIds, useObjectIds } from './use-board';
import { useFollow, useLed, useSeen } from './use-camera';
import { useEndOnOutsidePress } from './use-end-on-outside-press';
import { useKeptFocus } from './use-kept-focus';
import { useSignal } from './use-signal';
import { NO_VOTES } from './votes';
import './board.css';
import './card/card.css';
import './objects/objects.css';
import './select/select.css';
import './floating.css';
import './composer.css';

/** The board: everybody's cards on one plane. As large as what it stands in. */
export function Board(props: BoardProps) {
  const {
    session,
    authorLabel,
    turnLabel = plainTurn,
    rules = FREE_BOARD,
    votes = NO_VOTES,
    people = NO_PEOPLE,
  } = props;
  const { onlyLooks = false, className } = props;
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
  const groupOf = useMemo(() => groupNames(people), [people]);
  const arrange = useArranging({
    session,
    view,
    choice: choices,
    permissions,
    names,
    people,
    votes,
  });
  const isProposed = useSignal(arrange.arranging.proposal) !== null;
  const [menuOpen, setMenuOpen] = useState(false);
  const mayArrange = arrange.ways.length > 0;
  const onKeyDown = useMemo(() => {
    const openMenu = () => {
      setMenuOpen(mayArrange);
      return mayArrange;
    };
    return arrangeKeys(arrange.arranging, openMenu, boardKeyHandler(actions, choices));
  }, [arrange.arranging, mayArrange, actions, choices]);
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
  useKeptChoice(session, view, choices);
  useKeptFocus(board, choices);
  const pictures = usePictures(viewport, session, view, actions, permissions);
  const picture = usePicture(board, session, view, names);
  const save = () => picture.save(selected.size === 0 ? null : selected);
  useClipboard(board, actions, pictures.add, picture.copy);
  useAsked(view, actions, props.asked ?? null);

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
        <ArrangeStage arranging={arrange.arranging} {...{ session, view }} />
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
          <div className="hb-corner-row">
            {permissions.cards && <HistoryTools past={session.past} actions={actions} />}
            {searches && <FindTools finder={finder} map={map} />}
            {!onlyLooks && !isEmpty && (
              <ArrangeMenu
                open={menuOpen}
                onOpen={setMenuOpen}
                ways={arrange.ways}
                selected={selected.size}
                onChoose={arrange.choose}
                onSave={save}
              />
            )}
            {presence !== null &&
              presence.self !== null &&
              permissions.isFacilitator &&
              !onlyLooks && <LeadTools presence={presence} view={view} compact />}
          </div>
          <ZoomTools actions={actions} />
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
        <PictureNotice picture={picture} />
        <ArrangeBar arranging={arrange.arranging} />
        {choice.lost !== null && <LostWords lost={choice.lost} actions={actions} />}
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
            onDone={() => actions.setTool('select')}
          />
        )}
        {choice.tool === 'link' && (
          <p className="hb-hint" role="status">
            {choice.linkFrom === null
              ? 'Choose the card the link begins at.'
              : 'Now choose the card it leads to.'}
          </p>
        )}
        {choice.adds && (
          <p className="hb-hint" role="status">
            Tap each card to add it, or to take it out again.
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
        {!onlyLooks && !isProposed && choice.tool !== 'link' && selected.size > 0 && (
          <SelectionBar
            ids={selected}
            editing={editing !== null}
            adds={choice.adds}
            {...{ session, view, actions, permissions }}
            onSave={save}
          />
        )}
      </div>
      {permissions.cards && (
        <Composer room={session.room} onAdd={actions.add} onLeave={actions.letGo} />
      )}
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

type OwnPresenceProps = Parameters<typeof useOwnPresence>[0];

/** A component, as a board without a relay has no presence to tell. */
function OwnPresence(props: OwnPresenceProps) {
  useOwnPresence(props);
  return null;
}
