import { type FocusEvent, type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import type { Card } from '../../../shared/board/card';
import type { BoardActions } from '../board-actions';
import { type Choice, isDrawing } from '../board-choice';
import type { BoardNames } from '../board-names';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { BoardCard } from '../card/board-card';
import type { Frame, LinkLine } from '../gestures/frame';
import { useGestures } from '../gestures/use-gestures';
import { InkCapture } from '../ink';
import { LinkLayer, LinkLineView } from '../links';
import { BoardObject } from '../objects/board-object';
import type { Permissions } from '../permissions';
import { FrameView } from '../select/frame-view';
import { SelectionFrame } from '../select/selection-frame';
import { useSelection } from '../select/use-selection';
import { createSignal, type Signal } from '../signal';
import { entryIdAt, isControl } from '../targets';
import { useCameraStyle, useViewportSize } from '../use-camera';
import { useSignal } from '../use-signal';
import type { BoardVotes } from '../votes';
import { drawFarObject } from './draw-far-object';
import { useDrawn, useDrawnIds } from './use-drawn';
import { useFarDrawing } from './use-far-drawing';

export interface PlaneProps {
  readonly session: BoardSession;
  readonly view: BoardView;
  readonly choice: Signal<Choice>;
  readonly actions: BoardActions;
  readonly names: BoardNames;
  readonly permissions: Permissions;
  readonly votes: BoardVotes;
  readonly onTurn: ((turn: NonNullable<Card['turn']>) => void) | null;
  /** What was looked for; null while nothing is. */
  readonly found: Pick<Signal<ReadonlySet<string> | null>, 'get' | 'subscribe'>;
  readonly viewport: RefObject<HTMLDivElement | null>;
  /** What lies over everything, and follows the camera by itself. */
  readonly children?: ReactNode;
}

/** The plane on which everything lies: elements where they can be read, a cheap drawing elsewhere. */
export function Plane(props: PlaneProps) {
  const { session, view, choice, actions, permissions, viewport } = props;
  const found = useSignal(props.found);
  const layer = useRef<HTMLDivElement>(null);
  const dots = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [frame] = useState(() => createSignal<Frame | null>(null));
  const [line] = useState(() => createSignal<LinkLine | null>(null));
  const { selected, adds, editing, tool, ink, link } = useSignal(choice);
  const always = useMemo(
    () => (editing === null ? selected : new Set([...selected, editing])),
    [selected, editing],
  );
  const drawn = useDrawn(view, always);
  const ids = useDrawnIds(drawn);

  useViewportSize(viewport, view);
  useCameraStyle(dots, layer, view);
  useFarDrawing(canvas, session, view, drawn, props.found, drawFarObject);
  useGestures(viewport, { session, view, choice, actions, permissions, frame, line });

  const onFocus = (event: FocusEvent) => {
    const id = entryIdAt(event.target);
    if (id === null || choice.get().selected.has(id) || !event.target.matches(':focus-visible'))
      return;
    actions.select([id]);
    view.reveal(id);
  };
  const each = { session, view, actions };
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups cards, not fields
    <div
      ref={viewport}
      className="hb-viewport"
      data-tool={tool}
      data-finding={found === null ? undefined : true}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the plane
      tabIndex={0}
      role="group"
      aria-label="Cards"
      onFocus={onFocus}
      onMouseDown={(event) => {
        // The press that opened the editor, or one beside its text, leaves focus in the text.
        const inside = editing !== null && entryIdAt(event.target) === editing;
        if (inside && !isControl(event.target)) event.preventDefault();
      }}
    >
      <div ref={dots} className="hb-dots" aria-hidden="true" />
      <div className="hb-far" aria-hidden="true">
        <canvas ref={canvas} hidden />
      </div>
      <div ref={layer} className="hb-layer">
        <LinkLayer
          session={session}
          view={view}
          selectedLink={link}
          onSelect={actions.selectLink}
        />
        <LinkLineView line={line} view={view} />
        {ids.map((id) =>
          session.cards.entry(id) === undefined ? (
            <BoardObject
              key={id}
              id={id}
              {...each}
              selected={selected.has(id)}
              editing={id === editing}
              faded={found !== null && !found.has(id)}
            />
          ) : (
            <BoardCard
              key={id}
              id={id}
              {...each}
              names={props.names}
              permissions={permissions}
              votes={props.votes}
              onTurn={props.onTurn}
              selected={selected.has(id)}
              editing={id === editing}
              faded={found !== null && !found.has(id)}
            />
          ),
        )}
      </div>
      {props.children}
      <FrameView frame={frame} view={view} />
      {isDrawing(tool) && (
        <InkCapture {...{ session, view, tool, ...ink }} onDone={() => actions.setTool('select')} />
      )}
      {selected.size > 0 && editing === null && (
        <Selected
          session={session}
          view={view}
          ids={selected}
          permissions={permissions}
          adds={adds}
        />
      )}
    </div>
  );
}

interface SelectedProps {
  readonly session: BoardSession;
  readonly view: BoardView;
  readonly ids: ReadonlySet<string>;
  /** Taps choose more: handles would lie over what is to be tapped. */
  readonly adds: boolean;
  readonly permissions: Permissions;
}

function Selected({ session, view, ids, adds, permissions }: SelectedProps) {
  const { changes } = useSelection(session, permissions, ids);
  return <SelectionFrame session={session} view={view} ids={ids} changes={changes && !adds} />;
}
