import { CARD_KINDS, type CardKind } from '../../../shared/board/card-kind';
import { TINTS } from '../../../shared/board/object';

import { type Scheme, schemeAt } from '../ink';

/** The colours of the cheap drawing, as the page's theme has them now. */
export type FarColours = {
  readonly ground: Readonly<Record<CardKind, string>>;
  readonly mark: Readonly<Record<CardKind, string>>;
  /** By tint. */
  readonly area: readonly string[];
  readonly areaEdge: readonly string[];
  readonly words: string;
  readonly line: string;
  readonly scheme: Scheme;
};

/** Small grounds are a little stronger than large ones, or nobody could tell them apart. */
const GROUND = '84%';

/** Reads the colours where `element` stands: tokens differ by theme, and only the browser resolves them. */
export function readColours(element: HTMLElement): FarColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const colour = (value: string): string => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const byKind = (how: (kind: CardKind) => string) => {
    const pairs = CARD_KINDS.map((kind) => [kind, colour(how(kind))] as const);
    // Every kind is in the list it is made from.
    return Object.fromEntries(pairs) as Record<CardKind, string>;
  };
  const tints = Array.from({ length: TINTS }, (_, tint) => tint);
  const colours = {
    ground: byKind(
      (kind) => `color-mix(in srgb, var(--h-${kind}-soft) ${GROUND}, var(--h-${kind}-ink))`,
    ),
    mark: byKind((kind) => `var(--h-${kind}-ink)`),
    area: tints.map((tint) => colour(`var(--h-tint-${tint}-soft, var(--h-hover))`)),
    areaEdge: tints.map((tint) => colour(`var(--h-tint-${tint}, var(--h-line-strong))`)),
    words: colour('var(--h-ink-muted)'),
    line: colour('var(--h-line-strong)'),
    scheme: schemeAt(element),
  };
  probe.remove();
  return colours;
}
