/** A pointer that goes down over the board while somebody draws. */
export type Press = { readonly pointerType: string; readonly button: number };

/** Who else touches the board just now. */
export type Hands = {
  readonly penDown: boolean;
  /** Whether a pen was ever used here: from then on fingers do not draw. */
  readonly penUsed: boolean;
  /** Since a pen was last near, in ms. */
  readonly sincePen: number;
  readonly fingers: number;
};

/** Draw, rub out, move the plane with fingers, do nothing at all, or leave it to the board. */
export type PressMeaning = 'draw' | 'erase' | 'move' | 'ignore' | 'pass';

/** In ms: so long after a pen was near, a touch is the palm. */
const PALM_MS = 800;
const MAIN_BUTTON = 0;
/** The other end of a pen, as pointer events number it. */
const ERASER_END = 5;

/** [B86] What a press means. The hand that holds a pen never draws; a second finger always moves the plane. */
export function pressMeaning({ pointerType, button }: Press, hands: Hands): PressMeaning {
  if (pointerType === 'touch') {
    if (hands.penDown || (hands.penUsed && hands.sincePen < PALM_MS)) return 'ignore';
    return hands.fingers > 0 || hands.penUsed ? 'move' : 'draw';
  }
  if (pointerType === 'pen' && button === ERASER_END) return 'erase';
  return button === MAIN_BUTTON ? 'draw' : 'pass';
}
