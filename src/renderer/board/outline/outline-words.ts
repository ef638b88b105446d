import type { Card } from '../../../shared/board/card';
import { CARD_KIND_LABELS } from '../../../shared/board/card-kind';
import { SHOWN_LETTERS } from '../../../shared/board/card-size';
import type { OutlineGrouping, OutlinePart } from '../../../shared/board/outline-parts';
import { plainText } from '../../../shared/board/rich-text';
import { cardOf, objectOf } from '../board-entries';
import { type BoardNames, shownAuthor } from '../board-names';
import type { BoardSession } from '../board-store';

type Stores = Pick<BoardSession, 'cards' | 'objects'>;

/** Letters of a card that stands in a sentence of another. */
const NAME_LETTERS = 60;
/** Letters a row shows before it offers to read all. */
const ROW_LETTERS = 700;

/** By what the outline is put together, as its menu says it. */
export const GROUPING_WORDS: Record<OutlineGrouping, string> = {
  areas: 'By area and thread',
  kind: 'By kind',
  time: 'By turn',
  speaker: 'By who wrote',
};

/** The heading of a part. */
export function partTitle(part: OutlinePart, { objects }: Stores, names: BoardNames): string {
  switch (part.by) {
    case 'area':
      return areaName({ objects }, part.id);
    case 'outside':
      return 'Outside of all areas';
    case 'kind':
      return part.kind === null ? 'What is no card' : CARD_KIND_LABELS[part.kind];
    case 'time':
      return part.turn === null ? 'In no turn' : names.turn(part.turn);
    case 'speaker':
      return part.author === null ? 'Name not shown' : names.author(part.author);
  }
}

/** The name of an area, or what stands for it. */
export function areaName({ objects }: Pick<Stores, 'objects'>, id: string): string {
  const area = objectOf(objects.entry(id));
  return area?.type === 'area' && area.name.trim() !== '' ? area.name : 'Area without a name';
}

/** An entry in the sentence of another: the beginning of its words. */
export function nameOf({ cards, objects }: Stores, id: string): string {
  const card = cardOf(cards.entry(id));
  const object = card === null ? objectOf(objects.entry(id)) : null;
  if (object?.type === 'area') return `“${areaName({ objects }, id)}”`;
  if (object?.type === 'image') return object.alt === '' ? 'a picture' : `“${object.alt}”`;
  const text = card?.text ?? (object?.type === 'text' ? object.text : null);
  if (text === null) return 'a card that cannot be read';
  const words = plainText(text.slice(0, SHOWN_LETTERS)).replace(/\s+/gu, ' ').trim();
  if (words === '') return card === null ? 'words not written yet' : 'a card without words';
  const letters = [...words];
  return letters.length <= NAME_LETTERS
    ? `“${words}”`
    : `“${letters.slice(0, NAME_LETTERS).join('').trimEnd()}…”`;
}

/** The beginning of a text that a row shows, whole words only: half an address would lead elsewhere. */
export function rowText(text: string): { readonly text: string; readonly isAll: boolean } {
  if (text.length <= ROW_LETTERS) return { text, isAll: true };
  const cut = text.slice(0, ROW_LETTERS).replace(/[\uD800-\uDBFF]$/u, '');
  return { text: cut.replace(/(?<=\s)\S+$/u, ''), isAll: false };
}

/** What is said of a card when the keys come to its row; its words follow. */
export function spokenCard(card: Card, names: BoardNames, isFacilitator: boolean): string {
  const author = shownAuthor(card, names, isFacilitator);
  const by = author === null ? '' : ` by ${author}`;
  const turn = card.turn === null ? '' : `, ${names.turn(card.turn)}`;
  return `${CARD_KIND_LABELS[card.kind]}${by}${turn}${card.locked ? ', locked' : ''}`;
}

/** How many entries are in a part. */
export function countWords(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
