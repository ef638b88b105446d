import type { HomeName } from '../../../shared/board/kept-entry';
import type { Figures, RestorePlan } from '../../../shared/board/restore';

const NAMES: Readonly<Record<HomeName, readonly [string, string]>> = {
  cards: ['card', 'cards'],
  objects: ['object', 'objects'],
  links: ['link', 'links'],
};

/** [B102] `12 cards come back, 3 go, 5 change; 1 link comes back.` Null if nothing would change. */
export function restoreWords({ figures }: Pick<RestorePlan, 'figures'>): string | null {
  const parts = (['cards', 'objects', 'links'] as const).flatMap(
    (home) => wordsOf(figures[home], NAMES[home]) ?? [],
  );
  return parts.length === 0 ? null : `${parts.join('; ')}.`;
}

function wordsOf(figures: Figures, [one, many]: readonly [string, string]): string | null {
  const { back, gone, changed } = figures;
  const said = (
    [
      [back, 'comes back', 'come back'],
      [gone, 'goes', 'go'],
      [changed, 'changes', 'change'],
    ] as const
  ).filter(([count]) => count > 0);
  if (said.length === 0) return null;
  return said
    .map(([count, singular, plural], n) => {
      const name = n > 0 ? '' : ` ${count === 1 ? one : many}`;
      return `${count}${name} ${count === 1 ? singular : plural}`;
    })
    .join(', ');
}
