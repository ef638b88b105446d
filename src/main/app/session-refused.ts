import type { Decision } from '../../shared/session/commands';

/** Something that could not be done, with a sentence for the facilitator. */
export class SessionRefused extends Error {}

/** Throws `SessionRefused` with the refusal's sentence. */
export function refuseOr(decision: Decision): void {
  if (!decision.ok) throw new SessionRefused(decision.refusal.message);
}

/** What an error says of itself, for the end of a sentence. */
export function whyOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
