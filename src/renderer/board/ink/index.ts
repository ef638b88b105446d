export { drawInk } from './draw-ink';
export { InkBar, type InkBarProps } from './ink-bar';
export { InkCapture, type InkCaptureProps } from './ink-capture';
export {
  type DrawTool,
  FIRST_INK,
  type InkChoice,
  type InkWidth,
  strokeWidth,
} from './ink-choice';
export { InkObjectView } from './ink-object-view';
export { inkColour, type Scheme, schemeAt } from './ink-paint';
export { strokePath } from './stroke-path';
