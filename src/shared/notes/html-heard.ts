import { formatDuration } from '../voice/duration';
import { drawShares } from './draw-shares';
import { htmlName } from './html-escape';
import { htmlTable, meaning, none, scroll } from './html-parts';
import { dot, groupClass } from './html-voices';
import type { NotesDocument } from './notes';
import { PAGE } from './paint';
import { inlineSvg } from './svg';
import { isGrouped, MEANINGS, NOTHING, percent, sizeOf } from './words';
import { balanceWords, listeningWords } from './words-outcome';

/** Balance, turns and time by group and by person, and how those who lead listened. */
export function heardHtml(notes: NotesDocument): string {
  if (notes.heardPeople === 0) return none(NOTHING.heard);
  return [
    `<p><b>Balance ${balanceWords(notes)}</b></p>`,
    meaning(MEANINGS.balance),
    ...(isGrouped(notes) ? byGroup(notes) : []),
    ...(notes.heard.length === 0 ? [] : byPerson(notes)),
    ...(notes.listening.length === 0 ? [] : listening(notes)),
  ].join('\n');
}

function byGroup(notes: NotesDocument): readonly string[] {
  const rows = notes.groups.map(
    (group, index) =>
      `<tr class="${groupClass(index)}"><th scope="row" class="of">${dot}${htmlName(group.name)}</th><td class="n">${sizeOf(group)}</td><td class="n">${group.turns}</td><td class="n">${formatDuration(group.ms)}</td><td class="n">${percent(group.share)}</td><td class="n">${percent(group.presence)}</td></tr>`,
  );
  const table = htmlTable(
    'Talk and presence by group',
    [
      ['Group', 32],
      ['People', 11, true],
      ['Turns', 11, true],
      ['Time', 18, true],
      ['Share of the talk', 14, true],
      ['Share of the room', 14, true],
    ],
    rows,
  );
  const picture = scroll('Share by group', inlineSvg(drawShares(notes, PAGE), 'shares'));
  return [
    '<h3>By group</h3>',
    `<figure>${picture}<figcaption class="meaning">${MEANINGS.groups}</figcaption></figure>`,
    scroll('By group', table),
  ];
}

function byPerson(notes: NotesDocument): readonly string[] {
  const place = new Map(notes.groups.map((group, index) => [group.name, index]));
  const rows = notes.heard.map(
    (voice) =>
      `<tr class="${groupClass(place.get(voice.group) ?? 0)}"><th scope="row">${htmlName(voice.label)}</th><td class="of">${dot}${htmlName(voice.group)}</td><td class="n">${voice.turns}</td><td class="n">${formatDuration(voice.ms)}</td><td class="n">${percent(voice.share)}</td><td class="n">${voice.wrote}</td></tr>`,
  );
  const table = htmlTable(
    'Turns, time and cards of everybody who was heard',
    [
      ['Name', 31],
      ['Group', 25],
      ['Turns', 9, true],
      ['Time', 15, true],
      ['Share', 12, true],
      ['Cards', 8, true],
    ],
    rows,
  );
  return ['<h3>By person</h3>', scroll('By person', table), meaning(MEANINGS.people)];
}

function listening(notes: NotesDocument): readonly string[] {
  const rows = notes.listening.map(
    (one) => `<div><dt>${htmlName(one.label)}</dt><dd>${listeningWords(one)}</dd></div>`,
  );
  return [
    '<h3>How those who lead listened</h3>',
    `<dl class="who">${rows.join('')}</dl>`,
    meaning(MEANINGS.listening),
  ];
}
