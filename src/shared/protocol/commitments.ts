import {
  type GenericSchema,
  literal,
  maxLength,
  nullable,
  object,
  picklist,
  pipe,
  regex,
  string,
  variant,
} from 'valibot';
import type { CommitmentCommand } from '../session/commands';
import { COMMITMENT_STATES } from '../session/commitment';
import type { CommitmentEvent } from '../session/events';
import { SESSION_LIMITS } from '../session/limits';
import { commitmentId, personId, turnId } from './ids';
import { sessionMs as at, cardId, upTo } from './session-words';

const commitment = commitmentId;
const state = picklist(COMMITMENT_STATES);
const by = nullable(pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/u, 'not a day')));
const session = pipe(string(), maxLength(SESSION_LIMITS.sessionId));

const from = nullable(
  variant('kind', [
    object({ kind: literal('card'), card: cardId }),
    object({ kind: literal('turn'), turn: turnId }),
    object({ kind: literal('session'), session, commitment }),
  ]),
);

const saidWith = (words: (length: number) => GenericSchema<unknown, string>) => ({
  what: words(SESSION_LIMITS.commitmentWhat),
  who: nullable(
    variant('kind', [
      object({ kind: literal('person'), person: personId }),
      object({ kind: literal('words'), words: words(SESSION_LIMITS.commitmentWho) }),
    ]),
  ),
  by,
});

const said = saidWith(() => string());
const asked = saidWith(upTo);

/** What was committed to, as it stands in the log. */
export const commitmentEvent = variant('type', [
  object({ type: literal('commitmentMade'), at, commitment, ...said, from }),
  object({ type: literal('commitmentChanged'), at, commitment, ...said }),
  object({ type: literal('commitmentSettled'), at, commitment, state }),
  object({ type: literal('commitmentRemoved'), at, commitment }),
]) satisfies GenericSchema<unknown, CommitmentEvent>;

/** [X4] What the facilitator does with commitments. */
export const commitmentCommand = variant('type', [
  object({ type: literal('makeCommitment'), ...asked, from }),
  object({ type: literal('changeCommitment'), commitment, ...asked }),
  object({ type: literal('settleCommitment'), commitment, state }),
  object({ type: literal('removeCommitment'), commitment }),
]) satisfies GenericSchema<unknown, CommitmentCommand>;
