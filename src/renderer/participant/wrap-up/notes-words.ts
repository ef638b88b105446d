import type { FetchedNotes } from './fetch-notes';
import type { WrapUpState } from './wrap-up-state';

/** What the page says of the notes: one or two calm sentences. */
export function notesWords({ at, offer, withdrawn }: WrapUpState, hasNotes: boolean): string {
  if (at === 'over') {
    return hasNotes
      ? 'The facilitator has left the wrap-up. The notes stay here until you close this page.'
      : 'You can close this page.';
  }
  if (at === 'away') {
    return hasNotes
      ? 'The facilitator’s laptop does not answer now. What you have fetched stays here.'
      : 'The facilitator’s laptop does not answer now; this page looks for it.';
  }
  if (withdrawn) {
    return 'The facilitator has taken the notes back for now. Keep this page open: they may offer them again.';
  }
  return offer === null
    ? 'Keep this page open: the facilitator may offer the notes here.'
    : 'The facilitator offers you the notes.';
}

/** [H135] What is said of notes that the facilitator has changed since they were fetched; null if they are as they were. */
export function renewedWords(
  { at, offer }: WrapUpState,
  notes: FetchedNotes | null,
): string | null {
  if (at === 'over' || offer === null || notes === null) return null;
  if (offer.revision === notes.revision) return null;
  const time = new Date(offer.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return `The facilitator has changed the notes since you fetched them, at ${time}.`;
}
