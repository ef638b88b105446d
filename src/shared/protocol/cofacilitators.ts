import { maxLength, minLength, object, pipe, string, trim } from 'valibot';
import { SESSION_LIMITS } from '../session/limits';
import { cofacilitatorId } from './ids';

/** One co-facilitator as the facilitator's window shows them. */
export type Cofacilitator = {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly made: number;
  /** Whether a console of theirs is open now. */
  readonly connected: boolean;
};

/** What the facilitator hears once, when a link was made: nobody can read it again. */
export type MadeCofacilitator = { readonly link: string; readonly all: readonly Cofacilitator[] };

export const newCofacilitator = object({
  name: pipe(string(), trim(), minLength(1), maxLength(SESSION_LIMITS.nameLength)),
});
export const byCofacilitator = object({ id: cofacilitatorId });
