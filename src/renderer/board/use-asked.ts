import { useEffect } from 'react';
import { boundsOf } from '../../shared/board/geometry';
import type { BoardActions } from './board-actions';
import type { BoardView } from './board-view';

/** Entries that something else on the page asks to see; those that are gone are left out. */
export type AskedEntries = { readonly ids: readonly string[] };

/** What was shown once is not shown again when the board is opened anew. */
const answered = new WeakSet<AskedEntries>();

/** Shows what is asked for, selected, as soon as the board has a size and the entries are there. */
export function useAsked(
  view: BoardView,
  { select }: Pick<BoardActions, 'select'>,
  asked: AskedEntries | null,
): void {
  useEffect(() => {
    if (asked === null) return;
    const show = () => {
      const ids = asked.ids.filter((id) => view.rectOf(id) !== null);
      const bounds = boundsOf(ids.flatMap((id) => view.rectOf(id) ?? []));
      if (answered.has(asked) || bounds === null || view.size.get().width === 0) return;
      answered.add(asked);
      view.touched.set(true);
      select(ids);
      view.show(bounds, true);
    };
    show();
    const ends = [view.size.subscribe(show), view.index.onChange(show)];
    return () => {
      for (const end of ends) end();
    };
  }, [view, select, asked]);
}
