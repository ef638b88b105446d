import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { CardKind } from '../../../shared/board/card-kind';
import { KIND_ICONS } from '../../ui/kind-icons';
import { ofKinds } from '../plane/far-colours';

/** The marks of the kinds as lines in a square of 24. */
export type KindMarks = Readonly<Record<CardKind, Path2D>>;

/** The marks, taken from the icons that the page shows, so that both are always the same. */
export function readMarks(): KindMarks {
  return ofKinds((kind) => {
    const home = document.createElement('div');
    const root = createRoot(home);
    flushSync(() => root.render(createElement(KIND_ICONS[kind])));
    const mark = new Path2D();
    for (const shape of home.querySelectorAll('svg > *')) mark.addPath(shapePath(shape));
    root.unmount();
    return mark;
  });
}

function shapePath(shape: Element): Path2D {
  const number = (name: string) => Number(shape.getAttribute(name) ?? 0);
  const path = new Path2D(shape.getAttribute('d') ?? undefined);
  switch (shape.tagName) {
    case 'circle':
      path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
      break;
    case 'line':
      path.moveTo(number('x1'), number('y1'));
      path.lineTo(number('x2'), number('y2'));
      break;
    case 'rect':
      path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
      break;
  }
  return path;
}
