import type { LinkMeaning } from '../../../shared/board/link-meaning';

/** Heads that tell the meanings apart without colour; the tip is at 0,0 and points to the right. */
export const LINK_HEADS: Record<LinkMeaning, string> = {
  leadsTo: 'M0 0L-14 -6.5V6.5Z',
  answers: 'M-13 -7.5L-1 0L-13 7.5',
  supports: 'M0 0L-17 -9V9Z',
  opposes: 'M-3 -10V10',
};

/** Board units; wide enough for the words of a link in every font of the page. */
export const LABEL_WIDTHS: Record<LinkMeaning, number> = {
  leadsTo: 82,
  answers: 84,
  supports: 90,
  opposes: 88,
};
export const LABEL_HEIGHT = 24;
