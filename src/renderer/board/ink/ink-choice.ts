import type { InkTool } from '../../../shared/board/object';

/** What somebody draws with. */
export type DrawTool = InkTool | 'eraser';

/** One of three widths, from fine to broad. */
export type InkWidth = 0 | 1 | 2;

/** Tool, tint and width as they are chosen in this window. */
export type InkChoice = {
  readonly tool: DrawTool;
  /** Number of a tint, from 0 to 5. */
  readonly tint: number;
  readonly width: InkWidth;
};

export const FIRST_INK: InkChoice = { tool: 'pen', tint: 0, width: 1 };

const WIDTHS: Readonly<Record<InkTool, readonly [number, number, number]>> = {
  pen: [3, 6, 12],
  highlighter: [16, 26, 40],
};

/** The width of a stroke in board units. */
export function strokeWidth(tool: InkTool, width: InkWidth): number {
  return WIDTHS[tool][width];
}
