import type { BoardView } from '../board-view';
import { toScreen } from '../camera';
import type { Frame } from '../gestures/frame';
import type { Signal } from '../signal';
import { useSignal } from '../use-signal';

/** The frame that is being drawn: round what will be selected, or as a new area. */
export function FrameView({
  frame,
  view,
}: {
  readonly frame: Signal<Frame | null>;
  readonly view: BoardView;
}) {
  const drawn = useSignal(frame);
  if (drawn === null) return null;
  const camera = view.camera.get();
  const { x, y } = toScreen(camera, drawn.rect);
  const { width, height } = drawn.rect;
  return (
    <div
      className="hb-drawn-frame"
      data-kind={drawn.kind}
      style={{
        transform: `translate(${x}px, ${y}px)`,
        inlineSize: `${width * camera.zoom}px`,
        blockSize: `${height * camera.zoom}px`,
      }}
    />
  );
}
