import type { NotesOffer } from '../../../shared/protocol/wrap-up';

/** What the page knows of the wrap-up on the facilitator's laptop. */
export type WrapUpState = {
  /** Whether the laptop answers now; `over` once it has said that nothing more comes. */
  readonly at: 'looking' | 'there' | 'away' | 'over';
  /** What is offered, as far as is known; null if nothing is. */
  readonly offer: NotesOffer | null;
  /** Whether something was offered before and is not any more. */
  readonly withdrawn: boolean;
};

export type WrapUpEvent =
  | { readonly type: 'offer'; readonly offer: NotesOffer | null }
  | { readonly type: 'lost' }
  | { readonly type: 'over' };

export const LOOKING: WrapUpState = { at: 'looking', offer: null, withdrawn: false };

/** The state after an event. Pure; nothing comes after the end. */
export function reduceWrapUp(state: WrapUpState, event: WrapUpEvent): WrapUpState {
  if (state.at === 'over') return state;
  switch (event.type) {
    case 'offer': {
      const { offer } = event;
      const withdrawn = offer === null && (state.offer !== null || state.withdrawn);
      return { at: 'there', offer, withdrawn };
    }
    // What was offered may still be, once the laptop answers again.
    case 'lost':
      return state.at === 'looking' ? state : { ...state, at: 'away' };
    case 'over':
      return { at: 'over', offer: null, withdrawn: false };
  }
}
