import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MomentKind } from '../../../shared/session/kinds';
import { useHearth } from '../app/hearth-context';
import type { Actions } from '../session/actions';

export type Marking = {
  /** The kind that was marked just now and still waits for words, with a number of its own. */
  readonly naming: { readonly kind: MomentKind; readonly n: number } | null;
  readonly mark: (kind: MomentKind) => void;
  readonly keep: (words: string) => void;
  readonly done: () => void;
};

/**
 * Marks a moment at once and takes its words while main still writes: what is typed right after the
 * key is lost to nobody.
 */
export function useMarking(actions: Actions): Marking {
  const { feed } = useHearth();
  const [naming, setNaming] = useState<Marking['naming']>(null);
  const marked = useRef<Promise<boolean>>(Promise.resolve(false));
  const mark = (kind: MomentKind) => {
    marked.current = actions.send({ type: 'markMoment', kind, words: '' });
    // The next letter typed has to find the field.
    flushSync(() => setNaming((before) => ({ kind, n: (before?.n ?? 0) + 1 })));
    void marked.current.then((isMarked) => {
      if (!isMarked) setNaming(null);
    });
  };
  const keep = (words: string) => {
    void marked.current.then((isMarked) => {
      // Others may have marked something meanwhile: the words belong to the facilitator's latest.
      const moments = feed.view.get()?.view.session.moments ?? [];
      const own = moments.findLast(({ by }) => by === 'facilitator');
      if (!isMarked || own === undefined) return;
      const kind = own.kinds.at(-1)?.kind ?? own.kinds[0].kind;
      actions.run({ type: 'changeMoment', moment: own.id, kind, words });
    });
  };
  return { naming, mark, keep, done: () => setNaming(null) };
}
