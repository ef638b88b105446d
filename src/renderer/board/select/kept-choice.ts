import type { Choice } from '../board-choice';

/** What there still is on the board. */
export type There = {
  readonly entry: (id: string) => boolean;
  readonly link: (id: string) => boolean;
};

/** [B136] What is chosen, without what is not on the board any more; the very same if all of it is. */
export function keptChoice(choice: Choice, there: There): Choice {
  const { selected, editing, linkFrom, link } = choice;
  const isGone = (id: string | null) => id !== null && !there.entry(id);
  const kept = [...selected].filter(there.entry);
  const isLinkGone = link !== null && !there.link(link);
  if (kept.length === selected.size && !isGone(editing) && !isGone(linkFrom) && !isLinkGone) {
    return choice;
  }
  return {
    ...choice,
    selected: kept.length === selected.size ? selected : new Set(kept),
    adds: choice.adds && kept.length > 0,
    editing: isGone(editing) ? null : editing,
    linkFrom: isGone(linkFrom) ? null : linkFrom,
    link: isLinkGone ? null : link,
  };
}
