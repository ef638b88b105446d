import { useEffect, useMemo, useState } from 'react';
import { openSearch, type Search, type SearchParts } from './search';
import type { SearchSituation } from './search-facts';

/** A search for as long as it is drawn; null before the first picture. */
export function useSearch(
  { session, view, finder }: SearchParts,
  { names, isFacilitator, votes, groupOf }: SearchSituation,
): Search | null {
  const situation = useMemo(
    () => ({ names, isFacilitator, votes, groupOf }),
    [names, isFacilitator, votes, groupOf],
  );
  const [search, setSearch] = useState<Search | null>(null);
  // Another situation is met below, and needs no new search.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const opened = openSearch({ session, view, finder }, situation);
    setSearch(opened);
    return () => {
      setSearch(null);
      opened.dispose();
    };
  }, [session, view, finder]);
  useEffect(() => search?.meet(situation), [search, situation]);
  return search;
}
