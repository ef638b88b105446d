import {
  boolean,
  type InferOutput,
  integer,
  literal,
  maxValue,
  minValue,
  nullable,
  number,
  pipe,
  regex,
  strictObject,
  string,
} from 'valibot';
import { groupId } from './ids';
import { inclusion, name } from './session-words';

/** The number under which a request is answered. */
export const requestNumber = pipe(number(), integer(), minValue(0), maxValue(2 ** 31));
export const wishes = { inclusion: nullable(inclusion), onlyInGroup: boolean() };

const seatWanted = {
  type: literal('join'),
  /** Made up by the page, so that asking twice for a seat gives one seat. */
  key: pipe(string(), regex(/^[A-Za-z0-9]{16,40}$/u)),
  name,
  group: nullable(groupId),
  leader: boolean(),
  ...wishes,
};

/** A page asks for a seat. */
export const joinRequest = strictObject({ ...seatWanted, request: requestNumber });

/** What a page that waits keeps, to ask again after a reload. */
export const joinAsked = strictObject(seatWanted);
export type JoinAsked = InferOutput<typeof joinAsked>;
