import type { InkSample } from './stroke-sampler';

/** A press that draws or rubs out, from down to up. */
export interface InkGesture {
  move(samples: readonly InkSample[]): void;
  /** Keeps what was done. */
  end(): void;
  /** Leaves the board as it was. */
  cancel(): void;
}
