import { Layers, Tag } from 'lucide-react';
import type { ShelfMarks } from './shelf-choice';

/** So many tags are in a row; the others are told by their number. */
const MOST_TAGS = 4;

/** [K71] The series and tags of a session, as small marks; nothing if it has none. */
export function ShelfMarksLine({ series, tags }: ShelfMarks) {
  if (series === null && tags.length === 0) return null;
  const more = tags.slice(MOST_TAGS);
  return (
    <ul className="f-shelf-marks" aria-label="Series and tags" data-testid="shelf-marks">
      {series !== null && (
        <li data-series title={`Series: ${series}`}>
          <Layers aria-hidden="true" />
          <span className="h-hidden">Series: </span>
          <span className="h-truncate">{series}</span>
        </li>
      )}
      {tags.slice(0, MOST_TAGS).map((tag) => (
        <li key={tag} title={`Tag: ${tag}`}>
          <Tag aria-hidden="true" />
          <span className="h-hidden">Tag: </span>
          <span className="h-truncate">{tag}</span>
        </li>
      ))}
      {more.length > 0 && (
        <li title={more.join(', ')}>
          <span aria-hidden="true">+{more.length}</span>
          <span className="h-hidden">{more.join(', ')}</span>
        </li>
      )}
    </ul>
  );
}
