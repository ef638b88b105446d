import { formatClock, formatDuration } from '../voice/duration';
import { htmlName } from './html-escape';
import { riverSvg } from './html-river';
import { GROUP_COLOURS } from './html-style';
import type { NotesDocument, NotesGroup, NotesTurn, NotesVoice } from './notes';
import {
  allHeardWords,
  counted,
  emptyChairWords,
  interruptionWords,
  isGrouped,
  MEANINGS,
  NOTHING,
  percent,
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

/** Turns and time by group and by person. */
export function heardHtml(notes: NotesDocument): string {
  if (notes.heardPeople === 0) return none(NOTHING.heard);
  const place = new Map(notes.groups.map((group, index) => [group.name, index]));
  const groups = notes.groups.map(
    (group, index) =>
      `<tr class="${colour(index)}"><th scope="row" class="of">${dot}${htmlName(group.name)}</th><td class="n">${sizeOf(group)}</td><td class="n">${group.turns}</td><td class="n">${formatDuration(group.ms)}</td><td class="n">${percent(group.share)}</td><td class="n">${percent(group.presence)}</td><td>${shareBar(group.share, group.presence)}</td></tr>`,
  );
  const people = notes.heard.map(
    (voice) =>
      `<tr class="${colour(place.get(voice.group) ?? 0)}"><th scope="row">${htmlName(voice.label)}</th><td class="of">${dot}${htmlName(voice.group)}</td><td class="n">${voice.turns}</td><td class="n">${formatDuration(voice.ms)}</td><td class="n">${percent(voice.share)}</td><td class="n">${voice.wrote}</td></tr>`,
  );
  const byGroup = [
    '<h3>By group</h3>',
    scroll(
      'By group',
      `<table><caption>Talk and presence by group</caption><colgroup><col style="width:25%"><col style="width:10%"><col style="width:9%"><col style="width:15%"><col style="width:12%"><col style="width:12%"><col></colgroup><thead><tr><th scope="col">Group</th><th scope="col" class="n">People</th><th scope="col" class="n">Turns</th><th scope="col" class="n">Time</th><th scope="col" class="n">Share of the talk</th><th scope="col" class="n">Share of the room</th><th scope="col">Talk as a bar, room as a mark</th></tr></thead><tbody>${groups.join('\n')}</tbody></table>`,
    ),
    meaning(MEANINGS.groups),
  ];
  return [
    ...(isGrouped(notes) ? byGroup : []),
    '<h3>By person</h3>',
    scroll(
      'By person',
      `<table><caption>Turns, time and cards of everybody who was heard</caption><colgroup><col style="width:31%"><col style="width:25%"><col style="width:9%"><col style="width:15%"><col style="width:12%"><col></colgroup><thead><tr><th scope="col">Name</th><th scope="col">Group</th><th scope="col" class="n">Turns</th><th scope="col" class="n">Time</th><th scope="col" class="n">Share</th><th scope="col" class="n">Cards</th></tr></thead><tbody>${people.join('\n')}</tbody></table>`,
    ),
    meaning(MEANINGS.people),
  ].join('\n');
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
    `<figure style="margin:0">${scroll('Turns by group over time', riverSvg(notes))}<figcaption class="meaning">${riverMeaning(notes)}</figcaption></figure>`,
    interrupted,
    '<h3>Turn by turn</h3>',
    scroll(
      'Turn by turn',
      `<table><caption>Every turn, from the opening of the session</caption><colgroup><col style="width:7%"><col style="width:10%"><col style="width:14%"><col style="width:27%"><col style="width:24%"><col></colgroup><thead><tr><th scope="col" class="n">Turn</th><th scope="col" class="n">From</th><th scope="col" class="n">Length</th><th scope="col">Speaker</th><th scope="col">Group</th><th scope="col">Remark</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
    ),
  ].join('\n');
}

/** A plain sentence in place of content. */
export function none(words: string): string {
  return `<p class="none">${words}</p>`;
}

/** The sentence that says what figures mean. */
export function meaning(words: string): string {
  return `<p class="meaning">${words}</p>`;
}

const dot =
  '<svg class="dot" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2"/></svg>';

function rowColour(notes: NotesDocument, turn: NotesTurn): string {
  return turn.group < notes.groups.length ? colour(turn.group) : '';
}

function groupOf({ groups }: NotesDocument, { group }: NotesTurn): string {
  const own = groups[group];
  return own === undefined ? '' : `${dot}${htmlName(own.name)}`;
}

function colour(group: number): string {
  return `g${group % GROUP_COLOURS}`;
}

function shareBar(share: number | null, presence: number | null): string {
  const width = (part: number | null) => `${Math.round((part ?? 0) * 1000) / 10}%`;
  return `<svg class="bar" aria-hidden="true"><rect class="track" y="25%" width="100%" height="50%"/><rect class="fill" y="25%" width="${width(share)}" height="50%"/><rect class="mark" x="${width(presence)}" width="2" height="100%"/></svg>`;
}

/** Something wide that is scrolled by itself on a narrow screen, by keyboard too. */
function scroll(label: string, content: string): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${label}">${content}</div>`;
}
