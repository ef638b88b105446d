import { useEffect } from 'react';
import type { Place } from '../../../shared/library/search';
import type { AskedTurn } from '../timeline';

/** What a part of the page is found by: a place without the turn it came from. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'title':
    case 'note':
      return place.kind;
    case 'commitment':
      return `commitment ${place.commitment}`;
    case 'person':
      return `person ${place.person}`;
    case 'moment':
      return `moment ${place.moment}`;
    case 'card':
      return `card ${place.card}`;
  }
}

/** The turn that a place is of, to be marked on the timeline; null if it is of none. */
export function turnOf(place: Place | null): AskedTurn | null {
  const turn = place !== null && 'turn' in place ? place.turn : null;
  return turn === null ? null : { turn };
}

/** [Y44] Brings the place that a search led to into sight and marks it; a card's own panel shows it on its board. */
export function useOpensAt(place: Place | null): void {
  useEffect(() => {
    if (place === null) return;
    if (place.kind === 'card') findPlace(place)?.setAttribute('data-found', '');
    else showPlace(place);
  }, [place]);
}

/** Brings a place into sight where it is listed, marked and with the focus. */
export function showPlace(place: Place): void {
  const target = findPlace(place);
  if (target === null) return;
  target.setAttribute('data-found', '');
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

/** What is listed nowhere by itself is shown where things of its kind are. */
function findPlace(place: Place): HTMLElement | null {
  for (const key of [placeKey(place), place.kind]) {
    const found = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`);
    if (found !== null) return found;
  }
  return null;
}
