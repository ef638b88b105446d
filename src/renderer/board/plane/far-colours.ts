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
  /** Round what was looked for. */
  readonly found: string;
  readonly scheme: Scheme;
};

/** Small grounds are a little stronger than large ones, or nobody could tell them apart. */
const GROUND = '84%';

/** Reads the colours where `element` stands: tokens differ by theme, and only the browser resolves them. */
export function readColours(element: HTMLElement): FarColours {
  const probes = document.createElement('span');
  probes.hidden = true;
  const probe = (value: string): HTMLElement => {
    const one = document.createElement('span');
    one.style.color = value;
    probes.append(one);
    return one;
  };
  const tints = Array.from({ length: TINTS }, (_, tint) => tint);
  const asked = {
    ground: ofKinds((kind) =>
      probe(`color-mix(in srgb, var(--h-${kind}-soft) ${GROUND}, var(--h-${kind}-ink))`),
    ),
    mark: ofKinds((kind) => probe(`var(--h-${kind}-ink)`)),
    area: tints.map((tint) => probe(`var(--h-tint-${tint}-soft, var(--h-hover))`)),
    areaEdge: tints.map((tint) => probe(`var(--h-tint-${tint}, var(--h-line-strong))`)),
    words: probe('var(--h-ink-muted)'),
    line: probe('var(--h-line-strong)'),
    found: probe('var(--h-accent)'),
  };
  // All of them before the first is read: each reading after a change resolves the page's styles anew.
  element.append(probes);
  const colour = (one: HTMLElement) => getComputedStyle(one).color;
  const colours = {
    ground: ofKinds((kind) => colour(asked.ground[kind])),
    mark: ofKinds((kind) => colour(asked.mark[kind])),
    area: asked.area.map(colour),
    areaEdge: asked.areaEdge.map(colour),
    words: colour(asked.words),
    line: colour(asked.line),
    found: colour(asked.found),
    scheme: schemeAt(element),
  };
  probes.remove();
  return colours;
}

/** Reads colours of style sheets as they are where `element` stands, until `done` is called. */
export function colourReader(element: HTMLElement) {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  return {
    colour: (value: string): string => {
      probe.style.color = value;
      return getComputedStyle(probe).color;
    },
    done: () => probe.remove(),
  };
}

/** Something for each kind of card. */
export function ofKinds<T>(how: (kind: CardKind) => T): Readonly<Record<CardKind, T>> {
  const pairs = CARD_KINDS.map((kind) => [kind, how(kind)] as const);
  // Every kind is in the list it is made from.
  return Object.fromEntries(pairs) as Record<CardKind, T>;
}
