import { createHash } from 'node:crypto';
import { NOTES_STYLE } from '../../shared/notes/html-style';

/** How a page's policy names the style sheet that stands in the notes, and no other. */
export const NOTES_STYLE_HASH = `'sha256-${createHash('sha256').update(NOTES_STYLE).digest('base64')}'`;
