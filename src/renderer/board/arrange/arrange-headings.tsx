import { useEffect, useRef } from 'react';
import type { Heading } from '../../../shared/board/arrange';
import { HEADING_HEIGHT } from '../../../shared/board/arrange-block';
import type { BoardView } from '../board-view';
import { toScreen } from '../camera';

/** Screen pixels: the words never get smaller or larger. */
const LEAST_TYPE = 12;
const MOST_TYPE = 26;
/** With less room than this not even one word could be read. */
const LEAST_ROOM = 36;
/** Size of the words at zoom 1, and how far their lower edge is above the cards (board units). */
const TYPE = 26;
const ABOVE = 14;

/** The headings of a proposal over their cards; they follow the camera without React. */
export function ArrangeHeadings({
  headings,
  view,
}: {
  readonly headings: readonly Heading[];
  readonly view: BoardView;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = () => {
      const camera = view.camera.get();
      const type = Math.min(MOST_TYPE, Math.max(LEAST_TYPE, TYPE * camera.zoom));
      for (const [n, element] of [...(list.current?.children ?? [])].entries()) {
        const heading = headings[n];
        if (heading === undefined || !(element instanceof HTMLElement)) continue;
        const { x, y } = toScreen(camera, {
          x: heading.x,
          y: heading.y + HEADING_HEIGHT - ABOVE,
        });
        element.style.transform = `translate(${x}px, ${y}px) translateY(-100%)`;
        element.style.fontSize = `${type}px`;
        const room = heading.width * camera.zoom;
        element.hidden = room < LEAST_ROOM;
        element.style.maxInlineSize = `${room}px`;
      }
    };
    place();
    return view.camera.subscribe(place);
  }, [headings, view]);
  return (
    <div ref={list} className="hb-arrange-headings" data-testid="arrange-headings">
      {headings.map(({ text, x, y }) => (
        <p key={`${x} ${y} ${text}`}>{text}</p>
      ))}
    </div>
  );
}
