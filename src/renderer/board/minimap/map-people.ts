import type { BoardPresence } from '../presence';
import type { KeptMap } from './keep-map';
import { onMap } from './map-frame';

/** Others' places are looked at this often (ms) at most: the map is for where, not for every move. */
const CALM_MS = 300;

/** Draws where others are as plain dots, and the part the facilitator leads to. Gives what stops it. */
export function drawPeople(
  presence: BoardPresence,
  { frame }: Pick<KeptMap, 'frame'>,
  { people, lead }: { readonly people: HTMLElement; readonly lead: HTMLElement },
): () => void {
  const dots = new Map<string, HTMLElement>();
  let later: ReturnType<typeof setTimeout> | undefined;

  function draw(): void {
    later = undefined;
    const at = frame.get();
    const here = new Set<string>();
    for (const person of presence.people().values()) {
      if (at === null || person.at === null || person.author === presence.self) continue;
      here.add(person.author);
      const { x, y } = onMap(at, { ...person.at, width: 0, height: 0 });
      const dot = dots.get(person.author) ?? document.createElement('span');
      dot.style.transform = `translate(${x}px, ${y}px)`;
      if (dots.has(person.author)) continue;
      dot.toggleAttribute('data-facilitator', person.author === 'facilitator');
      dots.set(person.author, dot);
      people.append(dot);
    }
    for (const [author, dot] of dots) {
      if (here.has(author)) continue;
      dot.remove();
      dots.delete(author);
    }
    const part = presence.lead.get();
    lead.hidden = part === null || at === null;
    if (part === null || at === null) return;
    const { x, y, width, height } = onMap(at, part);
    lead.style.transform = `translate(${x}px, ${y}px)`;
    lead.style.inlineSize = `${width}px`;
    lead.style.blockSize = `${height}px`;
  }
  const soon = () => {
    later ??= setTimeout(draw, CALM_MS);
  };
  draw();
  const ends = [presence.onMove(soon), presence.lead.subscribe(soon), frame.subscribe(draw)];
  return () => {
    for (const end of ends) end();
    clearTimeout(later);
    people.replaceChildren();
  };
}
