import type { PersonId } from './ids';
import type { SessionMs, Turn } from './session';

/** [C7] Whether what comes next can be one stretch with the turn before it: a speaker the same, only a pause between. */
export function goesOn(
  before: Turn | undefined,
  next: { readonly from: SessionMs; readonly speakers: readonly PersonId[] },
): boolean {
  if (before?.end == null || !sharesSpeaker(before, next)) return false;
  return before.end.at === next.from || before.end.why === 'paused';
}

type Speaking = { readonly speakers: readonly PersonId[] };

/** Whether somebody speaks in both, or an unknown voice does. */
export function sharesSpeaker(one: Speaking, other: Speaking): boolean {
  const bothUnknown = one.speakers.length === 0 && other.speakers.length === 0;
  return bothUnknown || one.speakers.some((id) => other.speakers.includes(id));
}
