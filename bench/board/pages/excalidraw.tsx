import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { createRoot } from 'react-dom/client';
import '@excalidraw/excalidraw/index.css';
import { run } from '../harness';
import { COLOURS, NOTE_HEIGHT, NOTE_WIDTH } from '../notes';

let api: ExcalidrawImperativeAPI | null = null;

await run({
  mount: (root, notes) =>
    new Promise((done) => {
      const elements = convertToExcalidrawElements(
        notes.map(({ id, x, y, kind, text }) => ({
          type: 'rectangle',
          id,
          x,
          y,
          width: NOTE_WIDTH,
          height: NOTE_HEIGHT,
          backgroundColor: COLOURS[kind] ?? COLOURS[0],
          fillStyle: 'solid',
          strokeWidth: 1,
          // Smooth lines: the hand-drawn look costs more.
          roughness: 0,
          label: { text, fontSize: 16 },
        })),
        { regenerateIds: false },
      );
      const onApi = (given: ExcalidrawImperativeAPI) => {
        api = given;
        const look = () => {
          if (given.getSceneElements().length < notes.length) requestAnimationFrame(look);
          else {
            given.scrollToContent(undefined, { fitToViewport: true, animate: false });
            done();
          }
        };
        look();
      };
      createRoot(root).render(<Excalidraw initialData={{ elements }} excalidrawAPI={onApi} />);
    }),
  zoomToFit: () => api?.scrollToContent(undefined, { fitToViewport: true, animate: false }),
  zoomToFull: () => {
    const elements = api?.getSceneElements() ?? [];
    const middle = elements[Math.floor(elements.length / 2)];
    // No type of the library names a plain number as a zoom.
    api?.updateScene({ appState: { zoom: { value: 1 as never } } });
    if (middle !== undefined) api?.scrollToContent(middle, { fitToContent: false, animate: false });
  },
});
