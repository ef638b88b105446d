import { type Author, readBy } from '../../../shared/board/place';
import { reactionAuthor } from '../../../shared/board/reactions';
import type { BaseEntry } from './base-entry';

/** [P12] An entry without what forgotten people left on it; null if it was theirs. */
export function withoutForgotten(
  entry: BaseEntry | null,
  isForgotten: (author: Author) => boolean,
): BaseEntry | null {
  if (entry === null) return null;
  const by = entry.fields.get('by')?.kept;
  const author = by?.type === 'value' ? readBy(by.value)?.author : undefined;
  if (author !== undefined && isForgotten(author)) return null;
  const theirs = [...entry.fields.keys()].filter((field) => {
    const whose = reactionAuthor(field);
    return whose !== null && isForgotten(whose);
  });
  if (theirs.length === 0) return entry;
  const fields = new Map(entry.fields);
  for (const field of theirs) fields.delete(field);
  return { ...entry, fields };
}
