import { runningDebate } from './debate';
import { sideClocks } from './debate-clocks';
import { type Branch, branchNow, kindOf } from './moment';
import type { Session } from './session';
import type { RoomCelebration, RoomDebate, RoomDigression } from './views';

/** [M13] The debate that runs, with its sides and their clocks, or null. */
export function roomDebate(session: Session): RoomDebate | null {
  const debate = runningDebate(session);
  if (debate === undefined) return null;
  const clocks = sideClocks(session, debate);
  return {
    id: debate.id,
    words: wordsOf(session, debate.moment),
    from: debate.from,
    outcome: null,
    sides: debate.sides.map(({ name, people }, n) => ({
      name,
      people,
      ms: clocks[n]?.ms ?? 0,
      speakingSince: clocks[n]?.speakingSince ?? null,
    })),
  };
}

/** [M9] The digression on which the conversation is, or null on the main line. */
export function roomDigression(session: Session): RoomDigression | null {
  const branch = session.branches.find(({ id }) => id === branchNow(session));
  return branch === undefined ? null : digression(session, branch);
}

/** [M9] The digressions kept for later, in the order they were opened. */
export function roomParked(session: Session): readonly RoomDigression[] {
  return session.branches
    .filter(({ state }) => state === 'parked')
    .map((branch) => digression(session, branch));
}

/** [M7] The latest celebration, as of when it became one, or null. Other words do not make it later. */
export function roomCelebration(session: Session): RoomCelebration | null {
  let latest: RoomCelebration | null = null;
  for (const moment of session.moments) {
    if (kindOf(moment) !== 'celebration') continue;
    const at = moment.kinds.at(-1)?.since ?? moment.at;
    if (latest === null || at >= latest.at) latest = { id: moment.id, words: moment.words, at };
  }
  return latest;
}

function digression(session: Session, { id, moment }: Branch): RoomDigression {
  return { id, words: wordsOf(session, moment) };
}

function wordsOf(session: Session, moment: Branch['moment']): string {
  return session.moments.find(({ id }) => id === moment)?.words ?? '';
}
