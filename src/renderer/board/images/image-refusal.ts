/** Why a picture is not put on the board. */
export type RefusalReason =
  | 'notAnImage'
  | 'drawing'
  | 'tooLarge'
  | 'tooManyPixels'
  | 'unreadable'
  | 'tooDetailed'
  | 'tooMany'
  | 'full';

/** A picture that was not taken, with words for whoever offered it: what happened, and what to do. */
export type ImageRefusal = {
  readonly ok: false;
  readonly reason: RefusalReason;
  readonly words: string;
};

const WORDS: Readonly<Record<RefusalReason, string>> = {
  notAnImage: 'This file is not a picture. Choose a photo or a screenshot.',
  drawing:
    'SVG files are not taken, as they can carry programs. Save it as PNG or take a screenshot.',
  tooLarge: 'This picture is larger than 40 MB. Save a smaller copy, or take a screenshot of it.',
  tooManyPixels:
    'This picture has more than 50 million pixels. Save a smaller copy, or take a screenshot of it.',
  unreadable:
    'This picture could not be opened here. Save it as JPEG or PNG, or take a screenshot of it.',
  tooDetailed:
    'This picture stays too large for the board. Crop it, and add the part that matters.',
  tooMany: 'The board holds 200 pictures and has no room for more. Delete one that is not needed.',
  full: 'The pictures on the board fill all the room there is for them. Delete one that is not needed.',
};

/** [B88] A refusal for this reason. */
export function refused(reason: RefusalReason): ImageRefusal {
  return { ok: false, reason, words: WORDS[reason] };
}
