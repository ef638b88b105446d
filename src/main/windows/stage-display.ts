import type { StageDisplay } from '../../shared/protocol/stage';

/** What the operating system says of a display. */
export type Display = {
  readonly id: number;
  readonly label: string;
  readonly bounds: { readonly width: number; readonly height: number };
};

/** Where the stage stands and what was wished: ids of displays, null where there is none. */
export type StagePlace = {
  /** The display that the facilitator's window is on. */
  readonly own: number | null;
  /** The one the facilitator chose. */
  readonly wanted: number | null;
};

/**
 * [W19] The display that the stage fills: the one chosen, as long as it is there, else one that the
 * facilitator's window is not on; null if there is none, and the stage is a window like any other.
 */
export function displayFor<D extends Display>(
  displays: readonly D[],
  { own, wanted }: StagePlace,
): D | null {
  const chosen = displays.find(({ id }) => id === wanted);
  return chosen ?? displays.find(({ id }) => id !== own) ?? null;
}

/** The displays as the facilitator may choose among them, the stage's own marked. */
export function stageDisplays(
  displays: readonly Display[],
  place: StagePlace,
): readonly StageDisplay[] {
  const chosen = displayFor(displays, place);
  return displays.map(({ id, label, bounds }, n) => ({
    id,
    name: label === '' ? `Display ${n + 1}` : label,
    size: `${bounds.width} × ${bounds.height}`,
    own: id === place.own,
    chosen: id === chosen?.id,
  }));
}
