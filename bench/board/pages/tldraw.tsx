import { createRoot } from 'react-dom/client';
import { createShapeId, type Editor, type TLShapePartial, Tldraw, toRichText } from 'tldraw';
import 'tldraw/tldraw.css';
import { run } from '../harness';
import { NOTE_HEIGHT, NOTE_WIDTH } from '../notes';

const COLOURS = [
  'light-violet',
  'light-blue',
  'light-red',
  'light-green',
  'yellow',
  'grey',
  'violet',
  'green',
] as const;
let board: Editor | null = null;

await run({
  mount: (root, notes) =>
    new Promise((done) => {
      const onMount = (editor: Editor) => {
        board = editor;
        const shapes = notes.map(
          ({ id, x, y, kind, text }): TLShapePartial => ({
            id: createShapeId(id),
            type: 'geo',
            x,
            y,
            props: {
              geo: 'rectangle',
              w: NOTE_WIDTH,
              h: NOTE_HEIGHT,
              color: COLOURS[kind] ?? 'grey',
              fill: 'solid',
              // Straight lines: the hand-drawn look costs more.
              dash: 'solid',
              size: 's',
              richText: toRichText(text),
            },
          }),
        );
        editor.createShapes(shapes);
        editor.zoomToFit({ immediate: true });
        done();
      };
      createRoot(root).render(<Tldraw onMount={onMount} options={{ maxShapesPerPage: 20_000 }} />);
    }),
  zoomToFit: () => board?.zoomToFit({ immediate: true }),
  zoomToFull: () => board?.resetZoom(undefined, { immediate: true }),
});
