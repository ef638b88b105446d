/** Ids are counted, not random: the same log always folds to the same ids. */
export type PersonId = `p${number}`;
export type TurnId = `t${number}`;
export type GroupId = `g${number}`;
export type MomentId = `m${number}`;
export type BranchId = `b${number}`;
export type DebateId = `d${number}`;
export type VoteId = `v${number}`;
export type CommitmentId = `c${number}`;
