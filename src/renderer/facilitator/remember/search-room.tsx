import { SearchX } from 'lucide-react';
import { useCallback, useState } from 'react';
import { wordsToFind } from '../../../shared/board/fold-text';
import { isAsking, type SearchQuery } from '../../../shared/library/search';
import { EmptyState } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { counted } from '../library/summary-words';
import { HitList } from './hit-list';
import type { RoomProps } from './memory-room';
import { lastQuery } from './rooms';
import { SearchFields } from './search-fields';
import { UnreadLine } from './unread-line';
import { useAnswer } from './use-answer';

/** Looks through all sessions; a result opens its session at the place. */
export function SearchRoom({ shelves, onOpen }: RoomProps) {
  const { bridge } = useHearth();
  const [query, setQuery] = useState(lastQuery.get());
  const { answer } = useAnswer(useCallback(() => bridge.search(query), [bridge, query]));
  const change = (next: SearchQuery) => {
    lastQuery.set(next);
    setQuery(next);
  };
  const words = wordsToFind(query.words);
  return (
    <section className="h-panel h-stack" aria-labelledby="search-heading">
      <h2 id="search-heading">Search in all sessions</h2>
      <SearchFields
        query={query}
        onChange={change}
        groups={answer?.groups ?? []}
        series={shelves.series}
      />
      <p className="h-muted h-small" role="status" data-testid="search-total">
        {answer !== null && isAsking(query) && totalWords(answer)}
      </p>
      {answer !== null && <UnreadLine unread={answer.unread} />}
      {!isAsking(query) && (
        <p className="h-muted">
          Titles, what was agreed, commitments, people, moments and cards. Nobody turns up here who
          asked to be forgotten or to be counted only within their group.
        </p>
      )}
      {answer !== null && isAsking(query) && answer.total === 0 && (
        <EmptyState icon={<SearchX aria-hidden="true" />} title="Nothing like that was found">
          Fewer words, or fewer filters, find more. Accents and capitals make no difference.
        </EmptyState>
      )}
      {answer !== null && answer.hits.length > 0 && (
        <HitList hits={answer.hits} words={words} onOpen={onOpen} />
      )}
    </section>
  );
}

function totalWords({
  total,
  sessions,
  hits,
}: {
  readonly total: number;
  readonly sessions: number;
  readonly hits: readonly unknown[];
}): string {
  if (total === 0) return '';
  const shown = total > hits.length ? `; the first ${hits.length} are shown` : '';
  return `${counted(total, 'place')} in ${counted(sessions, 'session')}${shown}`;
}
