import { run } from '../harness';
import { COLOURS, NOTE_HEIGHT, NOTE_WIDTH, type Note } from '../notes';
import { bareCamera } from './bare-camera';

/** Every note drawn anew on one canvas in every frame: rectangles and, where it can be read, one line. */
const canvas = document.createElement('canvas');
const context = canvas.getContext('2d');
let all: readonly Note[] = [];
const camera = bareCamera(({ x, y, zoom }) => {
  if (context === null) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(zoom, 0, 0, zoom, -x * zoom, -y * zoom);
  context.font = '16px system-ui';
  for (const note of all) {
    context.fillStyle = COLOURS[note.kind] ?? COLOURS[0];
    context.fillRect(note.x, note.y, NOTE_WIDTH, NOTE_HEIGHT);
    if (zoom < 0.2) continue;
    context.fillStyle = '#2a2320';
    context.fillText(note.text.slice(0, 28), note.x + 12, note.y + 28);
  }
});

await run({
  mount: (root, notes) => {
    all = notes;
    canvas.width = root.clientWidth;
    canvas.height = root.clientHeight;
    root.append(canvas);
    camera.start(root, notes);
    return Promise.resolve();
  },
  zoomToFit: camera.zoomToFit,
  zoomToFull: camera.zoomToFull,
});
