import { commitmentsCalendar } from '../../shared/exports/calendar';
import { boardCanvas } from '../../shared/exports/canvas';
import { cardsCsv, commitmentsCsv, turnsCsv } from '../../shared/exports/csv';
import { type SessionParts, sessionJson } from '../../shared/exports/session-file';
import { buildNotes, notesFileName, toHtml, toMarkdown } from '../../shared/notes';
import { drawBoard } from '../../shared/notes/draw-board';
import type { NotesDocument } from '../../shared/notes/notes';
import type { NotesSection } from '../../shared/notes/sections';
import { type Drawing, svgFile } from '../../shared/notes/svg';
import type { ExportFormat } from '../../shared/protocol/exports';
import type { NameChoice } from '../../shared/session/name-choice';
import { zip } from '../hearth-file/zip-write';
import { ExportError } from './export-error';
import type { ExportFile } from './write-files';

/** What is exported, and how people are called in it. */
export type ExportSource = SessionParts & {
  readonly zone: string;
  readonly names: NameChoice;
  readonly sections?: readonly NotesSection[];
};

/** What only a window can make. */
export type Renderers = {
  readonly pdf: (html: string, signal: AbortSignal) => Promise<Uint8Array>;
  readonly png: (drawing: Drawing, signal: AbortSignal) => Promise<Uint8Array>;
};

/** How far the making is: steps done, of how many. */
export type Tell = (done: number, of: number) => void;

type Making = {
  readonly source: ExportSource;
  readonly notes: NotesDocument;
  readonly renderers: Renderers;
  readonly signal: AbortSignal;
  readonly tell: Tell;
};

/** The notes document of a session, with its board. */
export function notesOf(source: ExportSource): NotesDocument {
  const { session, board, zone, names, sections } = source;
  const { cards } = board;
  return buildNotes({
    session,
    cards,
    board,
    now: session.lastAt,
    zone,
    names,
    ...(sections === undefined ? {} : { sections }),
  });
}

/**
 * The files of a session in one format.
 * @throws ExportError with a sentence for the facilitator
 */
export async function makeFiles(
  format: ExportFormat,
  source: ExportSource,
  renderers: Renderers,
  signal: AbortSignal,
  tell: Tell,
): Promise<readonly ExportFile[]> {
  const notes = notesOf(source);
  return MAKERS[format]({ source, notes, renderers, signal, tell });
}

type Made = readonly ExportFile[] | Promise<readonly ExportFile[]>;

const MAKERS: Record<ExportFormat, (making: Making) => Made> = {
  markdown: ({ notes }) => [{ name: notesFileName(notes, 'md'), content: toMarkdown(notes) }],
  html: ({ notes }) => [{ name: notesFileName(notes, 'html'), content: toHtml(notes) }],
  pdf: async ({ notes, renderers, signal }) => [
    {
      name: notesFileName(notes, 'pdf'),
      content: await renderers.pdf(toHtml(notes), signal),
    },
  ],
  docx: async (making) => [
    { name: notesFileName(making.notes, 'docx'), content: await docx(making) },
  ],
  csv: ({ notes }) => [
    { name: notesFileName(notes, 'csv', 'turns'), content: turnsCsv(notes) },
    { name: notesFileName(notes, 'csv', 'cards'), content: cardsCsv(notes) },
    { name: notesFileName(notes, 'csv', 'commitments'), content: commitmentsCsv(notes) },
  ],
  json: ({ notes, source }) => [
    { name: notesFileName(notes, 'json'), content: sessionJson(source, source.names) },
  ],
  ics: ({ notes, source }) => {
    if (notes.commitments.length === 0) throw new ExportError('nothingThere', 'commitment');
    const { closedAt, openedAt } = source.session;
    const content = commitmentsCalendar(notes, closedAt ?? openedAt);
    return [{ name: notesFileName(notes, 'ics'), content }];
  },
  svg: ({ notes }) => [{ name: notesFileName(notes, 'svg'), content: svgFile(boardOf(notes)) }],
  png: async ({ notes, renderers, signal }) => [
    {
      name: notesFileName(notes, 'png'),
      content: await renderers.png(boardOf(notes), signal),
    },
  ],
  canvas: ({ notes }) => {
    boardOf(notes);
    return [{ name: notesFileName(notes, 'canvas'), content: boardCanvas(notes.board) }];
  },
};

function boardOf({ board }: NotesDocument): Drawing {
  if (board === null) throw new ExportError('nothingThere', 'card or other thing on the board');
  return drawBoard(board);
}

/** What a document is made of is loaded when the first one is wanted. */
async function docx({ notes, renderers, signal, tell }: Making): Promise<Uint8Array> {
  const { docxDrawings, docxParts } = await import('../../shared/exports/docx');
  const drawings = [...docxDrawings(notes)];
  const pngs = new Map<(typeof drawings)[number][0], Uint8Array>();
  for (const [place, drawing] of drawings) {
    tell(pngs.size, drawings.length);
    pngs.set(place, await renderers.png(drawing, signal));
  }
  return zip(
    docxParts(notes, pngs).map(({ path, content }) => ({
      name: path,
      bytes: Buffer.from(content),
    })),
  );
}
