import {
  array,
  boolean,
  custom,
  exactOptional,
  type GenericSchema,
  integer,
  literal,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  regex,
  string,
  variant,
} from 'valibot';
import { CARD_KINDS } from '../board/card-kind';
import { LINK_MEANINGS } from '../board/link-meaning';
import { IMAGE_MIMES, INK_TOOLS, NAME_LETTERS, TEXT_SCALES, TINTS } from '../board/object';
import { type Author, isAuthor } from '../board/place';
import type { Reactions } from '../board/reactions';
import type { TurnId } from '../session/ids';

/** The forms of ids on the board: a page can have written any number there. */
export const AUTHOR = /^(?:facilitator|p[1-9][0-9]*)$/u;
export const TURN = /^t[1-9][0-9]*$/u;

export const boardAuthor = custom<Author>(isAuthor, 'not an author');
export const boardTurn = custom<TurnId>(
  (value) => typeof value === 'string' && TURN.test(value),
  'not a turn id',
);

const step = (least: number, most: number) =>
  pipe(number(), integer(), minValue(least), maxValue(most));
const base64 = pipe(string(), minLength(4), regex(/^[A-Za-z0-9+/]*={0,2}$/u, 'not base64'));
const size = pipe(number(), minValue(0));

const place = {
  id: pipe(string(), minLength(1)),
  x: number(),
  y: number(),
  z: number(),
  group: nullable(string()),
  locked: boolean(),
  author: boardAuthor,
  turn: nullable(boardTurn),
};
const free = { width: nullable(size), height: nullable(size) };
const sized = { width: size, height: size };
const who = exactOptional(array(boardAuthor));
const reactions = object({
  agree: who,
  love: who,
  celebrate: who,
  wonder: who,
  look: who,
}) satisfies GenericSchema<unknown, Reactions>;
const tint = step(0, TINTS - 1);

/** One card, area, text, picture, stroke or link each, as it is read from the board; bytes as base64. */
export const boardSchema = object({
  cards: array(
    object({
      ...place,
      ...free,
      kind: picklist(CARD_KINDS),
      text: string(),
      nameless: boolean(),
      reactions,
    }),
  ),
  objects: array(
    variant('type', [
      object({
        ...place,
        ...sized,
        type: literal('area'),
        name: pipe(string(), maxLength(NAME_LETTERS)),
        tint,
      }),
      object({
        ...place,
        ...free,
        type: literal('text'),
        text: string(),
        scale: step(1, TEXT_SCALES),
      }),
      object({
        ...place,
        ...sized,
        type: literal('image'),
        mime: picklist(IMAGE_MIMES),
        alt: pipe(string(), maxLength(NAME_LETTERS)),
        data: base64,
      }),
      object({
        ...place,
        ...sized,
        type: literal('ink'),
        tool: picklist(INK_TOOLS),
        tint,
        stroke: pipe(number(), minValue(1)),
        points: base64,
      }),
    ]),
  ),
  links: array(
    object({
      id: pipe(string(), minLength(1)),
      from: string(),
      to: string(),
      meaning: picklist(LINK_MEANINGS),
      author: boardAuthor,
    }),
  ),
});
