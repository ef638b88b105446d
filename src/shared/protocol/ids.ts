import { custom, pipe, regex, string } from 'valibot';
import type {
  BranchId,
  CommitmentId,
  DebateId,
  GroupId,
  MomentId,
  PersonId,
  TurnId,
  VoteId,
} from '../session/ids';

/** [W8] Only ids as the app counts them. */
const counted = (letter: string) => (value: unknown) =>
  typeof value === 'string' && new RegExp(`^${letter}[1-9][0-9]{0,8}$`, 'u').test(value);

export const personId = custom<PersonId>(counted('p'), 'not a person id');
export const turnId = custom<TurnId>(counted('t'), 'not a turn id');
export const groupId = custom<GroupId>(counted('g'), 'not a group id');
export const momentId = custom<MomentId>(counted('m'), 'not a moment id');
export const branchId = custom<BranchId>(counted('b'), 'not a branch id');
export const debateId = custom<DebateId>(counted('d'), 'not a debate id');
export const voteId = custom<VoteId>(counted('v'), 'not a vote id');
export const commitmentId = custom<CommitmentId>(counted('c'), 'not a commitment id');
/** Of a co-facilitator's link: made up at random, so that none comes twice. */
export const cofacilitatorId = pipe(string(), regex(/^[a-f0-9]{12}$/u, 'not a co-facilitator'));

/** A session's name on disk: letters and digits only, so that it can be part of a path. */
export const sessionId = pipe(string(), regex(/^[a-z0-9]{8,40}$/u, 'not a session id'));
