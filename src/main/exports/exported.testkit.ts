import type { ExportFormat } from '../../shared/protocol/exports';
import { EXPORT_FORMATS } from '../../shared/protocol/exports';
import type { NameChoice } from '../../shared/session/name-choice';
import { type Recorded, recordedSession } from '../demo/recorded.testkit';
import { type ExportSource, makeFiles, notesOf, type Renderers } from './make-files';
import type { ExportFile } from './write-files';

/**
 * What a window would be handed to draw, in place of what it draws: no test of these reads a PDF or a PNG,
 * which `e2e/exports.spec.ts` does with the real ones.
 */
export const HANDED_OVER: Renderers = {
  pdf: async (html) => Buffer.from(html),
  png: async ({ title, words, elements }) => Buffer.from([title, words, ...elements].join('\n')),
};

/** The recorded session as it is exported. */
export function sourceOf(recorded: Recorded, names: NameChoice = 'shown'): ExportSource {
  const { events, session, board } = recorded;
  return { events, session, board, zone: 'Europe/Berlin', names };
}

export async function exportedAs(
  format: ExportFormat,
  source: ExportSource,
): Promise<readonly ExportFile[]> {
  return makeFiles(format, source, HANDED_OVER, new AbortController().signal, () => undefined);
}

/** The text of the only file of a format. */
export async function textOf(format: ExportFormat, source: ExportSource): Promise<string> {
  const [file] = await exportedAs(format, source);
  return String(file?.content ?? '');
}

/** Every file of every format. */
export async function everyFile(source: ExportSource): Promise<readonly ExportFile[]> {
  const all = await Promise.all(EXPORT_FORMATS.map((format) => exportedAs(format, source)));
  return all.flat();
}

/** What every form of the notes has to say of a session, as it stands in the document. */
export function factsOf(source: ExportSource): readonly string[] {
  const notes = notesOf(source);
  return [
    notes.title,
    notes.question ?? '',
    notes.date.words,
    ...notes.groups.map(({ name }) => name),
    ...notes.emptyChairs,
    ...notes.heard.map(({ label }) => label),
    ...notes.unheard.map(({ label }) => label),
    ...notes.commitments.flatMap(({ what, who }) => [what, who ?? '']),
    ...notes.stillOpen.map(({ words }) => words),
    ...notes.answered.map(({ words }) => words),
    ...notes.votes.flatMap(({ question, cards }) => [question ?? '', ...cards.map((c) => c.text)]),
    ...notes.moments.map(({ words }) => words ?? ''),
    ...notes.moments.flatMap(({ debate }) => debate?.sides.map(({ name }) => name) ?? []),
    ...notes.cards.flatMap(({ text }) => wordsOf(text)),
    ...wordsOf(notes.agreement ?? ''),
    'One of Employees',
  ].filter((fact) => fact !== '');
}

/** The lines of what people typed without the marks of lists and of bold letters. */
function wordsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^(?:- |\d+\. )/u, '')
        .replaceAll('**', '')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** Text without what tells its look: single spaces, no breaks. */
export function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, ' ');
}

export const RECORDED = recordedSession();
