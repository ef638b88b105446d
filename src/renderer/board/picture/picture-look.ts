import type { CardKind } from '../../../shared/board/card-kind';
import type { LinkMeaning } from '../../../shared/board/link-meaning';
import { TINTS } from '../../../shared/board/object';
import { colourReader, ofKinds } from '../plane/far-colours';

/** The colours and letters of a picture: the board's, in the light theme. */
export type PictureLook = {
  readonly family: string;
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly raised: string;
  readonly kinds: Readonly<Record<CardKind, KindLook>>;
  /** By tint. */
  readonly areas: readonly { readonly ground: string; readonly edge: string }[];
  readonly links: Readonly<Record<LinkMeaning, string>>;
};

type KindLook = { readonly ground: string; readonly edge: string; readonly ink: string };

/** Reads how things look on the board, in the light theme whatever the page's is: pictures go on paper. */
export function readLook(board: HTMLElement): PictureLook {
  const light = document.createElement('div');
  light.hidden = true;
  light.dataset.theme = 'light';
  board.append(light);
  const { colour } = colourReader(light);
  const clear = (value: string, share: number) =>
    colour(`color-mix(in srgb, ${value} ${share}%, transparent)`);
  const look: PictureLook = {
    family: getComputedStyle(board).fontFamily,
    ground: colour('var(--h-surface)'),
    ink: colour('var(--h-ink)'),
    muted: colour('var(--h-ink-muted)'),
    raised: colour('var(--h-raised)'),
    kinds: ofKinds((kind) => ({
      ground: colour(`var(--h-${kind}-soft)`),
      edge: clear(`var(--h-${kind}-ink)`, 26),
      ink: colour(`var(--h-${kind}-ink)`),
    })),
    areas: Array.from({ length: TINTS }, (_, tint) => ({
      ground: clear(`var(--h-tint-${tint}-soft)`, 62),
      edge: clear(`var(--h-tint-${tint})`, 55),
    })),
    links: {
      leadsTo: colour('var(--h-ink-muted)'),
      answers: colour('var(--h-debate-ink)'),
      supports: colour('var(--h-positive-soft-ink)'),
      opposes: colour('var(--h-danger-soft-ink)'),
    },
  };
  light.remove();
  return look;
}
