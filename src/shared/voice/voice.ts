/** Milliseconds of holding the floor and of being in the room. */
export type Weighed = { readonly ms: number; readonly presenceMs: number };

/**
 * [V12] Voice: the actual share of the speaking time over the expected one, which is the part of all
 * the time that people spent in the room. 1 is as much as one was there, 2 twice as much, 0 silent.
 * Weighted by presence it averages to 1. Null as long as nobody has spoken, or without presence.
 *
 * Source: the location quotient of regional statistics (a part's share over its expected share), with
 * presence as the base; see "Measures" in the design.
 */
export function voiceOf(own: Weighed, all: Weighed): number | null {
  if (all.ms <= 0 || own.presenceMs <= 0) return null;
  return own.ms / all.ms / (own.presenceMs / all.presenceMs);
}
