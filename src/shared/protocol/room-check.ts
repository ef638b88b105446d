import {
  boolean,
  type InferOutput,
  integer,
  literal,
  maxValue,
  minValue,
  nullable,
  number,
  picklist,
  pipe,
  regex,
  strictObject,
  string,
  unknown,
  variant,
} from 'valibot';
import { CANDIDATE_KINDS } from '../room-check';

/** Made up by a test page, so that it is the same one after a reload. */
export const pageKey = pipe(string(), regex(/^[a-z0-9]{16}$/u));

const ms = pipe(number(), minValue(0), maxValue(60_000));

/** [H41] What a test page may say on its socket. It cannot say who it is, nor anything in words. */
export const checkRequest = variant('type', [
  strictObject({ type: literal('ping') }),
  /** The host's answers come back, the middle one after so long. */
  strictObject({ type: literal('live'), ms }),
  strictObject({ type: literal('signal'), signal: unknown() }),
  /** How the attempt at a direct connection ended. */
  strictObject({
    type: literal('direct'),
    works: boolean(),
    candidate: nullable(picklist(CANDIDATE_KINDS)),
  }),
]);
export type CheckRequest = InferOutput<typeof checkRequest>;

/** What the host says to a test page. */
export const checkNotice = variant('type', [
  strictObject({ type: literal('pong') }),
  strictObject({ type: literal('signal'), signal: unknown() }),
]);
export type CheckNotice = InferOutput<typeof checkNotice>;

/** What a test page reports by an ordinary request, since its socket does not stay. */
export const checkReport = strictObject({ page: pageKey, live: literal('fails') });

/** A signal between the facilitator's window and the test page of this number. */
export const pageSignal = strictObject({
  page: pipe(number(), integer(), minValue(1)),
  signal: unknown(),
});
export type PageSignal = InferOutput<typeof pageSignal>;
