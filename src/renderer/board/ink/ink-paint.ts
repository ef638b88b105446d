import type { InkTool } from '../../../shared/board/object';
import { MARKER_SHARE, tintOf } from '../../../shared/board/tints';

/** The theme something is drawn in. */
export type Scheme = 'light' | 'dark';

/** The theme where `element` stands; only the browser knows it. */
export function schemeAt(element: Element): Scheme {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.color = 'light-dark(#000000, #ffffff)';
  element.append(probe);
  const isDark = getComputedStyle(probe).color === 'rgb(255, 255, 255)';
  probe.remove();
  return isDark ? 'dark' : 'light';
}

/** The colour of a stroke, for style sheets. */
export function inkColour(tool: InkTool, tint: number): string {
  const { ink, marker } = tintOf(tint);
  const { light, dark } = tool === 'pen' ? ink : marker;
  return `light-dark(${light}, ${dark})`;
}

/** Fills a stroke's outline on a canvas; a highlighter is mixed with what lies below. */
export function fillInk(
  to: CanvasRenderingContext2D,
  outline: Path2D,
  { tool, tint }: { readonly tool: InkTool; readonly tint: number },
  scheme: Scheme,
): void {
  const { ink, marker } = tintOf(tint);
  if (tool === 'pen') {
    to.fillStyle = ink[scheme];
    to.fill(outline);
    return;
  }
  const { globalAlpha, globalCompositeOperation } = to;
  to.globalAlpha = MARKER_SHARE;
  to.globalCompositeOperation = scheme === 'light' ? 'multiply' : 'screen';
  to.fillStyle = marker[scheme];
  to.fill(outline);
  to.globalAlpha = globalAlpha;
  to.globalCompositeOperation = globalCompositeOperation;
}
