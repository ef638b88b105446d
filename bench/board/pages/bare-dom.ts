import { run } from '../harness';
import { COLOURS, NOTE_HEIGHT, NOTE_WIDTH } from '../notes';
import { bareCamera } from './bare-camera';

/** One element for each note and nothing else: what a browser does with them at best. */
const layer = document.createElement('div');
const camera = bareCamera(({ x, y, zoom }) => {
  layer.style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`;
});

await run({
  mount: (root, notes) => {
    layer.style.cssText = 'position:absolute;transform-origin:0 0;will-change:transform';
    for (const { x, y, kind, text } of notes) {
      const note = document.createElement('div');
      note.textContent = text;
      note.style.cssText = `position:absolute;box-sizing:border-box;width:${NOTE_WIDTH}px;height:${NOTE_HEIGHT}px;padding:12px;border-radius:10px;background:${COLOURS[kind]};font:16px/23px system-ui;transform:translate(${x}px,${y}px)`;
      layer.append(note);
      camera.makeDraggable(note, x, y);
    }
    root.append(layer);
    camera.start(root, notes);
    return Promise.resolve();
  },
  zoomToFit: camera.zoomToFit,
  zoomToFull: camera.zoomToFull,
});
