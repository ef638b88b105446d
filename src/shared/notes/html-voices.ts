import { formatClock, formatDuration } from '../voice/duration';
import { drawRiver } from './draw-river';
import { htmlName } from './html-escape';
import { col, meaning, none, scroll } from './html-parts';
import type { NotesDocument, NotesGroup, NotesTurn, NotesVoice } from './notes';
import { GROUP_COLOURS, PAGE } from './paint';
import { inlineSvg } from './svg';
import {
  allHeardWords,
  counted,
  emptyChairWords,
  interruptionWords,
  isGrouped,
  MEANINGS,
  NOTHING,
  riverMeaning,
  sizeOf,
  splitUnheard,
  turnRemark,
  unheardUnnamedWords,
  unnamedWords,
} from './words';

/** Who had no turn: nobody, those who wrote, and those who did neither. */
export function unheardHtml(notes: NotesDocument): string {
  const unnamed = unheardUnnamedWords(notes);
  if (notes.unheard.length === 0) return none(unnamed ?? allHeardWords(notes));
  const { wrote, silent } = splitUnheard(notes);
  const names = (voices: readonly NotesVoice[], remark: (voice: NotesVoice) => readonly string[]) =>
    `<ul class="names">${voices
      .map(
        (v) =>
          `<li>${htmlName(v.label)} <small>${[...(isGrouped(notes) ? [htmlName(v.group)] : []), ...remark(v)].join(' · ')}</small></li>`,
      )
      .join('')}</ul>`;
  return [
    silent.length === 0 ? '' : `<h3>No turn and no card</h3>${names(silent, () => [])}`,
    wrote.length === 0
      ? ''
      : `<h3>Heard in writing</h3>${names(wrote, (v) => [`wrote ${counted(v.wrote, 'card')}`])}`,
    unnamed === null ? '' : meaning(unnamed),
    meaning(MEANINGS.unheard),
  ].join('\n');
}

/** The groups that came, with names, and the chairs that stayed empty. */
export function presentHtml(notes: NotesDocument): string {
  const chairs = emptyChairWords(notes);
  const rows = [
    ...notes.groups.map(
      (group) =>
        `<div><dt>${htmlName(group.name)} <small>${sizeOf(group)}</small></dt><dd><ul>${members(group)}</ul></dd></div>`,
    ),
    ...notes.emptyChairs.map(
      (name) => `<div class="chair"><dt>${htmlName(name)}</dt><dd>empty chair</dd></div>`,
    ),
  ];
  return [
    notes.people === 0 ? none(NOTHING.people) : '',
    rows.length === 0 ? '' : `<dl class="who">${rows.join('\n')}</dl>`,
    chairs === null ? '' : meaning(chairs),
  ].join('\n');
}

function members(group: NotesGroup): string {
  const unnamed = unnamedWords(group);
  const names = [...group.people.map(htmlName), ...(unnamed === null ? [] : [unnamed])];
  return names.map((name) => `<li>${name}</li>`).join('');
}

/** The turns as a drawing, and each of them in a table. */
export function courseHtml(notes: NotesDocument): string {
  const cuts = interruptionWords(notes);
  const interrupted =
    cuts === null ? '' : meaning(notes.timeline.length === 0 ? cuts : `Dashed line: ${cuts}`);
  if (notes.timeline.length === 0) return none(NOTHING.turns) + interrupted;
  const rows = notes.timeline.map(
    (turn) =>
      `<tr class="${rowColour(notes, turn)}"><td class="n">${turn.number}</td><td class="n">${formatClock(turn.from)}</td><td class="n">${formatDuration(turn.ms)}</td><th scope="row">${htmlName(turn.speaker)}</th><td class="of">${groupOf(notes, turn)}</td><td>${turnRemark(turn)}</td></tr>`,
  );
  return [
    `<figure>${scroll('Turns by group over time', inlineSvg(drawRiver(notes, PAGE), 'river'))}<figcaption class="meaning">${riverMeaning(notes)}</figcaption></figure>`,
    interrupted,
    '<h3>Turn by turn</h3>',
    scroll(
      'Turn by turn',
      `<table><caption>Every turn, from the opening of the session</caption><colgroup>${([7, 10, 14, 27, 24] as const).map((width) => col(width)).join('')}<col></colgroup><thead><tr><th scope="col" class="n">Turn</th><th scope="col" class="n">From</th><th scope="col" class="n">Length</th><th scope="col">Speaker</th><th scope="col">Group</th><th scope="col">Remark</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
    ),
  ].join('\n');
}

/** The mark of a group beside its name. */
export const dot =
  '<svg class="dot" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2"/></svg>';

function rowColour(notes: NotesDocument, turn: NotesTurn): string {
  return turn.group < notes.groups.length ? groupClass(turn.group) : '';
}

function groupOf({ groups }: NotesDocument, { group }: NotesTurn): string {
  const own = groups[group];
  return own === undefined ? '' : `${dot}${htmlName(own.name)}`;
}

/** The class that gives a group's colour. */
export function groupClass(group: number): string {
  return `g${group % GROUP_COLOURS}`;
}
