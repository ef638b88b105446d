import { makeNotes, type Note } from './notes';

/** What the bench asks of a board, all by the board's own public interface. */
export interface Adapter {
  /** Shows the board with all notes, zoomed to fit; resolves when the board says that all are there. */
  mount(root: HTMLElement, notes: readonly Note[]): Promise<void>;
  zoomToFit(): void;
  /** To 100 %, near the middle of the notes. */
  zoomToFull(): void;
}

declare global {
  interface Window {
    bench: { ready: number | null; zoomToFit: () => void; zoomToFull: () => void };
  }
}

/** A board is full when it says so and three frames in a row came in time: what had to be drawn is drawn. */
const CALM_FRAMES = 3;
const CALM_MS = 25;

/** Mounts the board that this page is about, and notes how long (ms) it took until it was full. */
export async function run(adapter: Adapter): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('no place for the board');
  const count = Number(new URLSearchParams(location.search).get('notes'));
  const notes = makeNotes(count);
  window.bench = {
    ready: null,
    zoomToFit: () => adapter.zoomToFit(),
    zoomToFull: () => adapter.zoomToFull(),
  };
  const began = performance.now();
  await adapter.mount(root, notes);
  window.bench.ready = (await calm()) - began;
}

function calm(): Promise<number> {
  return new Promise((done) => {
    let first = 0;
    let last = 0;
    let frames = 0;
    const step = (now: number) => {
      if (last !== 0 && now - last <= CALM_MS) {
        frames += 1;
      } else {
        frames = 0;
        first = now;
      }
      last = now;
      if (frames >= CALM_FRAMES) done(first);
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
