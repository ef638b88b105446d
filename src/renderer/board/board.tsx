import { MessagesSquare } from 'lucide-react';
import { type FocusEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Author } from '../../shared/board/card';
import type { Rect } from '../../shared/board/geometry';
import type { TurnId } from '../../shared/session/ids';
import { classNames } from '../ui/class-names';
import { EmptyState } from '../ui/empty-state';
import { boardActions } from './board-actions';
import { BoardCard } from './board-card';
import { NOTHING_CHOSEN } from './board-choice';
import { boardKeyHandler } from './board-keys';
import { BoardStatus } from './board-status';
import type { BoardSession } from './board-store';
import { UndoHint, ZoomTools } from './board-tools';
import { type BoardView, createBoardView } from './board-view';
import { CardBar } from './card-bar';
import { Composer } from './composer';
import { ReadingSheet } from './reading-sheet';
import { createSignal } from './signal';
import { cardIdAt, isControl } from './targets';
import { useCameraStyle, useFollow, useLed, useSeen, useViewportSize } from './use-camera';
import { useDrawn } from './use-drawn';
import { useGestures } from './use-gestures';
import { useSignal } from './use-signal';
import './board.css';
import './card.css';
import './floating.css';
import './composer.css';

export interface BoardProps {
  readonly session: BoardSession;
  /** Who wrote a card, as this page may name them. Keep it the same function while names are the same. */
  readonly authorLabel: (author: Author) => string;
  /** How a turn is named on its cards; "Turn 3" unless told. */
  readonly turnLabel?: (turn: TurnId) => string;
  /** Whether cards may be added, changed and moved here; yes unless told. */
  readonly mayEdit?: boolean;
  readonly className?: string;
  /** The part of the board to show, as somebody else sees it; null for all of it. Then nothing is pressed here. */
  readonly follows?: Rect | null;
  /** Told which part of the board this window shows, whenever that changes. */
  readonly onSeen?: (part: Rect) => void;
  /** What the empty board says below its title. */
  readonly invitation?: ReactNode;
}

/** The board: everybody's cards on one plane. As large as what it stands in. */
export function Board(props: BoardProps) {
  const { session, authorLabel, turnLabel = plainTurn, mayEdit = true, className } = props;
  const board = useRef<HTMLElement>(null);
  const viewport = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const view = useMemo<BoardView>(() => createBoardView(session.cards), [session]);
  const [choices] = useState(() => createSignal(NOTHING_CHOSEN));
  const choice = useSignal(choices);
  const actions = useMemo(
    () => boardActions({ session, view, choice: choices, board, mayEdit }),
    [session, view, choices, mayEdit],
  );
  const { selected, editing } = choice;
  const always = useMemo(
    () => new Set([selected, editing].filter((id) => id !== null)),
    [selected, editing],
  );
  const drawn = useDrawn(session, view, always);

  useViewportSize(viewport, view);
  useCameraStyle(viewport, layer, view);
  useFollow(session, view, mayEdit);
  useLed(view, props.follows);
  useSeen(view, props.onSeen);
  useGestures(viewport, session, view, mayEdit, {
    onLift: (id) => actions.select(id),
    onTap: (id, again, touch) => {
      if (id === null) {
        actions.select(null);
        return;
      }
      // A mouse selects when it goes down, by focus; a finger only now.
      const wasSelected = choices.get().selected === id;
      actions.select(id);
      if (again || (touch && wasSelected)) actions.edit(id);
    },
  });

  const onFocus = (event: FocusEvent) => {
    const id = cardIdAt(event.target);
    if (id === null || choices.get().selected === id) return;
    actions.select(id);
    if (event.target.matches(':focus-visible')) view.reveal(id);
  };
  useEndOnOutsidePress(editing, actions.letGo);

  return (
    <section
      ref={board}
      className={classNames('hb', className)}
      data-testid="board"
      aria-label="Board"
      onKeyDown={boardKeyHandler(actions, selected)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: it groups cards, not fields */}
      <div
        ref={viewport}
        className="hb-viewport"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the plane
        tabIndex={0}
        role="group"
        aria-label="Cards"
        onFocus={onFocus}
        onMouseDown={(event) => {
          // The press that opened the editor, or one beside its text, leaves focus in the text.
          const inside = editing !== null && cardIdAt(event.target) === editing;
          if (inside && !isControl(event.target)) event.preventDefault();
        }}
      >
        <div ref={layer} className="hb-layer">
          {drawn.map((id) => (
            <BoardCard
              key={id}
              {...{ id, session, view, actions, authorLabel, turnLabel, mayEdit }}
              selected={id === selected}
              editing={id === editing}
            />
          ))}
        </div>
      </div>
      {drawn.length === 0 && session.cards.ids().length === 0 && (
        <div className="hb-empty">
          <EmptyState icon={<MessagesSquare aria-hidden="true" />} title="Nothing on the board yet">
            {props.invitation ??
              (mayEdit
                ? 'What was just said that should not be lost? Pick what kind of moment it was, and write it below.'
                : 'What people write during the session appears here.')}
          </EmptyState>
        </div>
      )}
      <BoardStatus session={session} />
      {props.follows === undefined && <ZoomTools actions={actions} />}
      <div className="hb-float">
        {choice.deleted > 0 && <UndoHint key={choice.deleted} actions={actions} />}
        {mayEdit && selected !== null && (
          <CardBar id={selected} editing={editing !== null} session={session} actions={actions} />
        )}
      </div>
      {mayEdit && <Composer onAdd={actions.add} onLeave={actions.letGo} />}
      {choice.reading !== null && (
        <ReadingSheet
          id={choice.reading}
          {...{ session, authorLabel }}
          onClose={() => actions.read(null)}
        />
      )}
    </section>
  );
}

/** A press outside the card that is edited ends editing, wherever on the page it lands. */
function useEndOnOutsidePress(editing: string | null, end: () => void): void {
  useEffect(() => {
    if (editing === null) return;
    const onPress = (event: PointerEvent) => {
      const { target } = event;
      const inBar = target instanceof Element && target.closest('.hb-bar') !== null;
      if (!inBar && cardIdAt(target) !== editing) end();
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [editing, end]);
}

function plainTurn(turn: TurnId): string {
  return `Turn ${turn.slice(1)}`;
}
