import type { TurnId } from '../session/ids';
import { type Box, byId } from './box';
import { CARD_KINDS, type CardKind } from './card-kind';
import type { Author } from './place';

/** What an entry of the outline is; `unreadable` is anything that makes no sense. */
export type OutlineType = 'card' | 'text' | 'image' | 'ink' | 'unreadable';

/** A card or object as the outline orders it. */
export type OutlineEntry = {
  readonly box: Box;
  readonly type: OutlineType;
  /** Null for what is no card. */
  readonly kind: CardKind | null;
  readonly turn: TurnId | null;
  /** Whose it is shown to be; null where no name is shown. */
  readonly author: Author | null;
};

/** By what the outline is put together, in the order of the menu. */
export const OUTLINE_GROUPINGS = ['areas', 'kind', 'time', 'speaker'] as const;
export type OutlineGrouping = (typeof OUTLINE_GROUPINGS)[number];

/** One part of the outline, as its heading names it. */
export type OutlinePart =
  | { readonly by: 'area'; readonly id: string }
  /** What lies in no area, on a board that has some. */
  | { readonly by: 'outside' }
  | { readonly by: 'kind'; readonly kind: CardKind | null }
  | { readonly by: 'time'; readonly turn: TurnId | null }
  | { readonly by: 'speaker'; readonly author: Author | null };

/** A part and what is in it, in the order it is read. */
export type OutlineSection = {
  readonly part: OutlinePart;
  readonly entries: readonly OutlineEntry[];
};

/** A name for a part that no other part of the outline has. */
export function partKey(part: OutlinePart): string {
  switch (part.by) {
    case 'area':
      return `area ${part.id}`;
    case 'outside':
      return 'outside';
    case 'kind':
      return `kind ${part.kind}`;
    case 'time':
      return `time ${part.turn}`;
    case 'speaker':
      return `speaker ${part.author}`;
  }
}

/**
 * [B112] Puts entries together by kind, by turn or by whose they are, keeping their order in each part.
 * What is of none comes last; parts without entries are left out.
 */
export function sectionsBy(
  entries: readonly OutlineEntry[],
  by: Exclude<OutlineGrouping, 'areas'>,
): readonly OutlineSection[] {
  const sections = new Map<string, { part: OutlinePart; rank: number; entries: OutlineEntry[] }>();
  for (const entry of entries) {
    const part = partOf(entry, by);
    const key = partKey(part);
    const section = sections.get(key);
    if (section === undefined) sections.set(key, { part, rank: rankOf(part), entries: [entry] });
    else section.entries.push(entry);
  }
  return [...sections.values()]
    .sort((a, b) => a.rank - b.rank || byId({ id: partKey(a.part) }, { id: partKey(b.part) }))
    .map(({ part, entries: inside }) => ({ part, entries: inside }));
}

function partOf(entry: OutlineEntry, by: Exclude<OutlineGrouping, 'areas'>): OutlinePart {
  if (by === 'kind') return { by, kind: entry.kind };
  return by === 'time' ? { by, turn: entry.turn } : { by, author: entry.author };
}

/** Kinds in the order of the menu, turns and seats by number, the facilitator first. */
function rankOf(part: OutlinePart): number {
  const last = Number.POSITIVE_INFINITY;
  switch (part.by) {
    case 'kind':
      return part.kind === null ? last : CARD_KINDS.indexOf(part.kind);
    case 'time':
      return part.turn === null ? last : Number(part.turn.slice(1));
    case 'speaker':
      if (part.author === null) return last;
      return part.author === 'facilitator' ? 0 : Number(part.author.slice(1));
    default:
      return 0;
  }
}
