import { formatClock, formatDuration } from '../voice/duration';
import { htmlName } from './html-escape';
import type { NotesDebate, NotesDocument, NotesMoment } from './notes';
import { momentRemarks, NOTHING } from './words';

/** What was marked on the conversation, as a list; a debate with its sides below it. */
export function momentsHtml({ moments }: NotesDocument): string {
  if (moments.length === 0) return `<p class="none">${NOTHING.moments}</p>`;
  return `<ul class="moments">${moments.map(moment).join('\n')}</ul>`;
}

function moment(marked: NotesMoment): string {
  const { at, kind, words, speaker, debate } = marked;
  const said = words === null ? '' : `: ${htmlName(words)}`;
  const who = speaker === null ? [] : [`while ${htmlName(speaker)} spoke`];
  const remarks = [...who, ...momentRemarks(marked)];
  const remark = remarks.length === 0 ? '' : ` <small>${remarks.join(' · ')}</small>`;
  return `<li><b>${formatClock(at)} ${kind}</b>${said}${remark}${debate === null ? '' : sides(debate)}</li>`;
}

function sides(debate: NotesDebate): string {
  const rows = debate.sides.map(({ name, people, ms }) => {
    const names = people.length === 0 ? 'nobody' : people.map(htmlName).join(', ');
    return `<li>${htmlName(name)}: ${formatDuration(ms)}, ${names}</li>`;
  });
  return `<ul>${rows.join('')}</ul>`;
}
