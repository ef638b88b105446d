import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Point } from '../../../shared/board/geometry';
import type { BoardView } from '../board-view';
import { entryElement, isInDialog } from '../targets';
import { startEraser } from './eraser-gesture';
import { type DrawTool, type InkWidth, strokeWidth } from './ink-choice';
import { openInkPointers } from './ink-pointers';
import { openLiveInk } from './live-ink';
import { startPen } from './pen-gesture';
import type { InkSession } from './stroke-writer';
import './ink.css';

/** Screen pixels; the ring in ink.css is as large. */
const ERASER_RADIUS = 12;

export interface InkCaptureProps {
  readonly session: InkSession;
  readonly view: BoardView;
  readonly tool: DrawTool;
  readonly tint: number;
  readonly width: InkWidth;
  /** Escape, while nothing is being drawn: another tool is wanted. */
  readonly onDone: () => void;
}

/** [B86] Takes the pointers of the viewport it stands in, as its last child, and draws or rubs out with them. */
export function InkCapture(props: InkCaptureProps) {
  const { session, view } = props;
  const surface = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (surface.current === null || canvas.current === null) return;
    const element = surface.current;
    const board = element.closest<HTMLElement>('.hb');
    const live = openLiveInk(canvas.current, view);
    const mark = (id: string, erased: boolean) =>
      entryElement(board, id)?.toggleAttribute('data-erased', erased);
    const pointers = openInkPointers({
      surface: element,
      view,
      begin: (first, erases) => {
        const { tool, tint, width } = latest.current;
        const { zoom } = view.camera.get();
        // Who draws has found their place: the view no longer moves by itself after each stroke.
        view.touched.set(true);
        if (erases || tool === 'eraser') {
          return startEraser(session, view, ERASER_RADIUS / zoom, mark, first);
        }
        const look = { tool, tint, stroke: strokeWidth(tool, width) };
        return startPen(session, look, live, zoom, first);
      },
      hover: (at) => placeRing(ring.current, at),
    });
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isInDialog(event.target)) return;
      if (pointers.cancel()) {
        event.preventDefault();
        event.stopPropagation();
      } else if (!event.defaultPrevented) latest.current.onDone();
    };
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      pointers.dispose();
      live.dispose();
    };
  }, [session, view]);

  return (
    <div ref={surface} className="hb-ink-capture" data-tool={props.tool} data-testid="ink-capture">
      <canvas ref={canvas} className="hb-ink-live" />
      {props.tool === 'eraser' && (
        <div ref={ring} className="hb-eraser" hidden aria-hidden="true" />
      )}
    </div>
  );
}

function placeRing(ring: HTMLElement | null, at: Point | null): void {
  if (ring === null) return;
  ring.hidden = at === null;
  if (at !== null) ring.style.transform = `translate(${at.x}px, ${at.y}px)`;
}
