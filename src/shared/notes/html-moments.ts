import { formatDuration } from '../voice/duration';
import { htmlName } from './html-escape';
import { meaning, none } from './html-parts';
import { htmlTyped } from './html-typed';
import type {
  NotesBranch,
  NotesCard,
  NotesDebate,
  NotesDocument,
  NotesItem,
  NotesStretch,
} from './notes';
import { kindOfWord } from './paint';
import { blankWords, MEANINGS, momentRemarks, NOTHING } from './words';
import { isOtherBranch, stretchTime, WORDLESS } from './words-outcome';

/** Longer cards may be parted by a page's end; keeping them whole would leave pages half empty. */
const SHORT = 900;

/** What was marked and written, in order; what was said on a digression is set in. */
export function saidHtml(notes: NotesDocument): string {
  const blank = blankWords(notes);
  const rest = blank === null ? '' : meaning(blank);
  if (notes.said.length === 0) return none(NOTHING.said) + rest;
  const hasCards = notes.said.some(({ items }) => items.some(({ type }) => type === 'card'));
  const parts: string[] = [];
  let branch: NotesBranch | null = null;
  for (const each of notes.said) {
    if (isOtherBranch(branch, each.branch)) {
      if (branch !== null) parts.push('</div>');
      if (each.branch !== null) parts.push(branchStart(each.branch));
    }
    branch = each.branch;
    parts.push(stretch(each));
  }
  if (branch !== null) parts.push('</div>');
  return `${hasCards ? meaning(MEANINGS.cards) : ''}<div class="said">${parts.join('\n')}</div>${rest}`;
}

function branchStart({ words, depth }: NotesBranch): string {
  const said = words === null ? WORDLESS : htmlName(words);
  const deeper = depth > 1 ? ' deeper' : '';
  return `<div class="branch${deeper}"><p class="branch-name"><b>On a digression</b> ${said}</p>`;
}

function stretch(one: NotesStretch): string {
  const items = one.items.map(item).join('\n');
  return `<div class="stretch"><p class="turn-head">${head(one)}</p><ul class="items">${items}</ul></div>`;
}

function head(one: NotesStretch): string {
  const time = stretchTime(one);
  if (one.turn === null) {
    if (time === null) return '<b>Written while nobody had the floor</b>';
    return `<b>Between turns</b> <small>${time}</small>`;
  }
  const { number, speaker, group } = one.turn;
  const of = group === null ? '' : ` · ${htmlName(group)}`;
  return `<b>${htmlName(speaker)}</b> <small>Turn ${number}${of} · ${time ?? ''}</small>`;
}

function item(one: NotesItem): string {
  if (one.type === 'card') return card(one.card);
  const { kind, words, debate } = one.moment;
  const said = words === null ? '' : ` ${htmlName(words)}`;
  const remarks = momentRemarks(one.moment);
  const remark = remarks.length === 0 ? '' : ` <small>${remarks.join(' · ')}</small>`;
  const more = one.text === null ? '' : htmlTyped(one.text);
  return `<li class="item moment ${kindClass(kind)}"><p><b class="kind">${kind}</b>${said}${remark}</p>${debate === null ? '' : sides(debate)}${more}</li>`;
}

function card({ name, kind, author, text }: NotesCard): string {
  const by = author === null ? 'a card' : `a card by ${htmlName(author)}`;
  const length = text.length <= SHORT ? ' short' : '';
  return `<li class="item k-${kind}${length}"><p><b class="kind">${name}</b> <small>${by}</small></p>${htmlTyped(text)}</li>`;
}

function sides(debate: NotesDebate): string {
  const rows = debate.sides.map(({ name, people, ms }) => {
    const names = people.length === 0 ? 'nobody' : people.map(htmlName).join(', ');
    return `<div><dt>${htmlName(name)} <small>${formatDuration(ms)}</small></dt><dd>${names}</dd></div>`;
  });
  return `<dl class="sides">${rows.join('')}</dl>`;
}

function kindClass(word: string): string {
  const kind = kindOfWord(word);
  return kind === null ? '' : `k-${kind}`;
}
