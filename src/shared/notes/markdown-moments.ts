import { formatClock, formatDuration } from '../voice/duration';
import { markdownLine } from './markdown-escape';
import type { NotesDocument, NotesMoment } from './notes';
import { momentRemarks, NOTHING } from './words';

/** What was marked on the conversation, as a list; a debate with its sides below it. */
export function momentsMarkdown({ moments }: NotesDocument): string {
  if (moments.length === 0) return NOTHING.moments;
  return moments.map(moment).join('\n');
}

function moment(marked: NotesMoment): string {
  const { at, kind, words, speaker, debate } = marked;
  const said = words === null ? '' : `: ${markdownLine(words)}`;
  const who = speaker === null ? [] : [`while ${markdownLine(speaker)} spoke`];
  const remarks = [...who, ...momentRemarks(marked)];
  const remark = remarks.length === 0 ? '' : ` (${remarks.join('; ')})`;
  const sides = (debate?.sides ?? []).map(({ name, people, ms }) => {
    const names = people.length === 0 ? 'nobody' : people.map(markdownLine).join(', ');
    return `  - ${markdownLine(name)}: ${formatDuration(ms)}, ${names}`;
  });
  return [`- ${formatClock(at)} **${kind}**${said}${remark}`, ...sides].join('\n');
}
