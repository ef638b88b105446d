import type { Author } from '../../../shared/board/place';
import type { BoardView } from '../board-view';
import { seen } from '../camera';
import type { BoardPresence } from './connect-presence';
import { pickCursors } from './pick-cursors';

/** How one person's cursor is coloured: CSS colours for its ground and what is written on it. */
export type CursorColour = { readonly fill: string; readonly ink: string };

export interface CursorStyle {
  readonly labelOf: (author: Author) => string;
  readonly colourOf: (author: Author) => CursorColour;
}

export interface CursorElements {
  /** Takes the camera's transform; cursors stand in it in board units. */
  readonly plane: HTMLElement;
  /** Says how many more there are. */
  readonly more: HTMLElement;
}

/** As long (ms) as a cursor takes to fade in cursors.css. */
const FADE_MS = 400;
/** Others' moves take as long as the next one is away, within reason. */
const LONGEST_MOVE_MS = 600;
const SVG = 'http://www.w3.org/2000/svg';
const ARROW = 'M1 1 L1 15.5 L5.2 11.8 L8 18 L11 16.7 L8.3 10.7 L14 10.5 Z';

/** Draws others' cursors by hand: no React for what moves ten times a second. */
export function drawCursors(
  presence: BoardPresence,
  view: Pick<BoardView, 'camera' | 'size'>,
  { plane, more }: CursorElements,
  style: () => CursorStyle,
): { restyle(): void; dispose(): void } {
  const drawn = new Map<Author, HTMLElement>();
  let named: ReadonlySet<Author> = new Set();
  let frame = 0;
  let cancelIdle: (() => void) | null = null;
  let pace = 0;

  const follow = () => {
    const { x, y, zoom } = view.camera.get();
    plane.style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`;
    plane.style.setProperty('--hb-unzoom', `${1 / zoom}`);
    soon();
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  function draw(): void {
    frame = 0;
    const people = presence.people();
    const part = seen(view.camera.get(), view.size.get());
    const now = presence.clock.now();
    const picks = pickCursors(people.values(), { self: presence.self, now, part, before: named });
    named = picks.named;
    setPace();
    for (const [author, element] of drawn) {
      if (!picks.named.has(author) && !picks.dots.has(author)) fade(author, element);
    }
    for (const author of [...picks.dots, ...picks.named]) {
      const at = people.get(author)?.at;
      if (!at) continue;
      const element = drawn.get(author) ?? cursorElement(author, style());
      element.style.transform = `translate(${at.x}px, ${at.y}px)`;
      element.toggleAttribute('data-dot', picks.dots.has(author));
      // Placed before it is put in: a new cursor appears where it is and does not fly in.
      if (!drawn.has(author)) plane.append(element);
      drawn.set(author, element);
    }
    more.hidden = picks.more === 0;
    more.textContent = `+${picks.more} more`;
    cancelIdle?.();
    cancelIdle =
      picks.nextIdleMs === null ? null : presence.clock.after(picks.nextIdleMs + 1, soon);
  }

  function setPace(): void {
    const next = Math.min(LONGEST_MOVE_MS, Math.round(presence.paceMs() / 20) * 20);
    if (next === pace) return;
    pace = next;
    plane.style.setProperty('--hb-cursor-ms', `${next}ms`);
  }

  function fade(author: Author, element: HTMLElement): void {
    drawn.delete(author);
    element.setAttribute('data-gone', '');
    setTimeout(() => element.remove(), FADE_MS);
  }

  const ends = [presence.onMove(soon), view.camera.subscribe(follow), view.size.subscribe(soon)];
  follow();

  return {
    restyle: () => {
      for (const [author, element] of drawn) dress(element, author, style());
    },
    dispose: () => {
      for (const end of ends) end();
      cancelAnimationFrame(frame);
      cancelIdle?.();
      plane.replaceChildren();
    },
  };
}

function cursorElement(author: Author, style: CursorStyle): HTMLElement {
  const element = document.createElement('div');
  element.className = 'hb-cursor';
  element.dataset.author = author;
  const body = document.createElement('div');
  body.className = 'hb-cursor-body';
  const arrow = document.createElementNS(SVG, 'svg');
  arrow.setAttribute('viewBox', '0 0 16 20');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ARROW);
  arrow.append(path);
  const label = document.createElement('span');
  label.className = 'hb-cursor-name';
  body.append(arrow, label);
  element.append(body);
  dress(element, author, style);
  return element;
}

function dress(element: HTMLElement, author: Author, { labelOf, colourOf }: CursorStyle): void {
  const { fill, ink } = colourOf(author);
  element.style.setProperty('--hb-cursor-fill', fill);
  element.style.setProperty('--hb-cursor-ink', ink);
  const label = element.querySelector('.hb-cursor-name');
  if (label !== null) label.textContent = labelOf(author);
}
