import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Point } from '../../../shared/board/geometry';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { within } from '../gestures/within';
import type { Signal } from '../signal';
import { mapPainter } from './draw-map';
import { type KeptMap, keepMap } from './keep-map';
import { drawPeople } from './map-people';
import { pressMap, stepView } from './map-press';
import { followView } from './map-view';
import './minimap.css';

export interface MinimapProps {
  readonly session: BoardSession;
  readonly view: BoardView;
  /** What was looked for; null while nothing is. */
  readonly found: Pick<Signal<ReadonlySet<string> | null>, 'get' | 'subscribe'>;
}

/** All of the board as a small map: where one is, where others are, and a way to go elsewhere. */
export function Minimap({ session, view, found }: MinimapProps) {
  const home = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const people = useRef<HTMLDivElement>(null);
  const lead = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  const map = useRef<KeptMap | null>(null);
  const drag = useRef<((to: Point) => void) | null>(null);
  const [byKey, setByKey] = useState('');

  useEffect(() => {
    const element = home.current;
    if (element === null || canvas.current === null || shown.current === null) return;
    if (people.current === null || lead.current === null) return;
    const sizeNow = () => ({ width: element.clientWidth, height: element.clientHeight });
    const painter = mapPainter(canvas.current, { session, view }, found);
    const kept = keepMap({ session, view, found, sizeNow, paint: painter.paint });
    map.current = kept;
    const tell = (words: string) => {
      element.setAttribute('aria-label', `Map of the board. ${words}`);
      if (element.matches(':focus-visible')) setByKey(words);
    };
    const onTheme = () => {
      painter.forgetColours();
      kept.redraw();
    };
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', onTheme);
    const ends = [
      () => dark.removeEventListener('change', onTheme),
      followView(view, kept, shown.current, tell),
      session.presence === null
        ? () => undefined
        : drawPeople(session.presence, kept, { people: people.current, lead: lead.current }),
    ];
    return () => {
      for (const end of ends) end();
      map.current = null;
      kept.dispose();
    };
  }, [session, view, found]);

  const at = (event: PointerEvent) => within(home.current, event.clientX, event.clientY);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const frame = map.current?.frame.get() ?? null;
    if (frame === null || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = pressMap(view, frame, at(event));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !stepView(view, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const end = () => {
    drag.current = null;
  };
  return (
    <div className="hb-map" data-testid="minimap">
      {/* biome-ignore lint/a11y/useSemanticElements: a picture that is worked on, not fields */}
      <div
        ref={home}
        className="hb-map-board"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the view
        tabIndex={0}
        aria-label="Map of the board"
        onPointerDown={onPointerDown}
        onPointerMove={(event) => drag.current?.(at(event))}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={onKeyDown}
      >
        <div className="hb-map-picture" aria-hidden="true">
          <canvas ref={canvas} />
        </div>
        <div ref={lead} className="hb-map-lead" hidden />
        <div ref={people} className="hb-map-people" data-testid="minimap-people" />
        <div ref={shown} className="hb-map-view" data-testid="minimap-view" />
      </div>
      <p className="h-hidden" role="status">
        {byKey}
      </p>
    </div>
  );
}
