import { object, picklist } from 'valibot';
import { sessionId } from './library';

/** What a session can be exported as, in the order it is offered. */
export const EXPORT_FORMATS = [
  'markdown',
  'html',
  'pdf',
  'docx',
  'csv',
  'json',
  'ics',
  'svg',
  'png',
  'canvas',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How each is offered, and what it is good for. */
export const FORMAT_WORDS: Record<ExportFormat, { readonly label: string; readonly use: string }> =
  {
    markdown: { label: 'Markdown', use: 'The notes for a wiki or Obsidian' },
    html: { label: 'HTML', use: 'The notes as one page for any browser' },
    pdf: { label: 'PDF', use: 'The notes to read and print' },
    docx: { label: 'Word', use: 'The notes to edit, as DOCX' },
    csv: { label: 'CSV', use: 'Turns, cards and commitments as three tables' },
    json: { label: 'JSON', use: 'The whole session, to be read again or by other programs' },
    ics: { label: 'Calendar', use: 'The commitments, for a calendar' },
    svg: { label: 'Board as SVG', use: 'A drawing that stays sharp at any size' },
    png: { label: 'Board as PNG', use: 'A picture for slides and chats' },
    canvas: { label: 'Board as canvas', use: 'JSON Canvas, for Obsidian and others' },
  };

/** What to export; how people are called in it, and its parts, are kept with the session. */
export const exportRequest = object({
  id: sessionId,
  format: picklist(EXPORT_FORMATS),
});

/** How far the running export is. */
export type ExportProgress = {
  readonly format: ExportFormat;
  /** From 0 to 1. */
  readonly share: number;
};
