import {
  array,
  boolean,
  exactOptional,
  literal,
  maxLength,
  nullable,
  object,
  pipe,
  variant,
} from 'valibot';
import { SESSION_LIMITS } from '../session/limits';
import { branchId, debateId, momentId, personId } from './ids';
import { cardId as card, momentKind as kind, outcome, place, upTo } from './session-words';

const words = upTo(SESSION_LIMITS.momentWords);
const sideName = upTo(SESSION_LIMITS.sideName);

export const momentCommand = variant('type', [
  object({ type: literal('markMoment'), kind, words, parked: exactOptional(boolean()) }),
  object({ type: literal('changeMoment'), moment: momentId, kind, words }),
  object({ type: literal('removeMoment'), moment: momentId }),
  object({ type: literal('answerQuestion'), moment: momentId, answered: boolean() }),
  object({ type: literal('takeUpBranch'), branch: branchId }),
  object({ type: literal('parkBranch'), branch: branchId }),
  object({ type: literal('returnFromBranch'), branch: branchId }),
]);

const debate = debateId;
const side = nullable(place);

export const debateCommand = variant('type', [
  object({
    type: literal('openDebate'),
    moment: momentId,
    sides: pipe(array(sideName), maxLength(SESSION_LIMITS.sides.most)),
  }),
  object({ type: literal('nameSide'), debate, side: place, name: sideName }),
  object({ type: literal('takeSide'), debate, person: personId, side }),
  object({
    type: literal('giveSideCard'),
    debate,
    card,
    side,
  }),
  object({ type: literal('settleDebate'), debate, outcome }),
]);
