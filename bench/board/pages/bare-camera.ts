import { NOTE_HEIGHT, NOTE_WIDTH, type Note } from '../notes';

type Camera = { readonly x: number; readonly y: number; readonly zoom: number };

/** The least that pans, zooms and drags, for the bare pages. */
export function bareCamera(draw: (camera: Camera) => void) {
  let camera: Camera = { x: 0, y: 0, zoom: 1 };
  let whole = { width: 1, height: 1 };
  let view = { width: 1, height: 1 };
  const set = (next: Camera) => {
    camera = next;
    draw(camera);
  };
  return {
    start: (root: HTMLElement, notes: readonly Note[]) => {
      view = { width: root.clientWidth, height: root.clientHeight };
      whole = {
        width: Math.max(...notes.map(({ x }) => x)) + NOTE_WIDTH,
        height: Math.max(...notes.map(({ y }) => y)) + NOTE_HEIGHT,
      };
      root.addEventListener(
        'wheel',
        (event) => {
          event.preventDefault();
          const { x, y, zoom } = camera;
          if (event.ctrlKey) {
            const next = zoom * 2 ** (-event.deltaY / 120);
            const held = { x: x + event.clientX / zoom, y: y + event.clientY / zoom };
            set({ x: held.x - event.clientX / next, y: held.y - event.clientY / next, zoom: next });
          } else set({ x: x + event.deltaX / zoom, y: y + event.deltaY / zoom, zoom });
        },
        { passive: false },
      );
      set({ x: 0, y: 0, zoom: Math.min(view.width / whole.width, view.height / whole.height) });
    },
    makeDraggable: (note: HTMLElement, x: number, y: number) => {
      note.onpointerdown = (down) => {
        note.setPointerCapture(down.pointerId);
        note.onpointermove = (move) => {
          const dx = (move.clientX - down.clientX) / camera.zoom;
          const dy = (move.clientY - down.clientY) / camera.zoom;
          note.style.transform = `translate(${x + dx}px,${y + dy}px)`;
        };
      };
      note.onpointerup = () => {
        note.onpointermove = null;
      };
    },
    zoomToFit: () =>
      set({ x: 0, y: 0, zoom: Math.min(view.width / whole.width, view.height / whole.height) }),
    zoomToFull: () =>
      set({ x: (whole.width - view.width) / 2, y: (whole.height - view.height) / 2, zoom: 1 }),
  };
}
