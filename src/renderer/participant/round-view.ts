import type { Seat } from './control-state';

/** Where one is in the go-around; `before` counts who is asked earlier. */
export type OwnRound =
  | { readonly state: 'waiting' | 'passed'; readonly before: number; readonly lap: 1 | 2 }
  | { readonly state: 'done' };

/** One's own place in the go-around, or null if there is none or one is not in it. */
export function ownRound({ heard, own }: Seat): OwnRound | null {
  const { round, floor } = heard.room;
  if (round === null) return null;
  const order = [...round.waiting, ...round.passed];
  const at = order.indexOf(own.person);
  if (at < 0) return own.round === 'done' ? { state: 'done' } : null;
  const speaking = floor.kind === 'held' ? floor.by : [];
  const before = order.slice(0, at).filter((id) => !speaking.includes(id)).length;
  return { state: at < round.waiting.length ? 'waiting' : 'passed', before, lap: round.lap };
}

/** The state of one's place, in two short lines. */
export function roundWords(round: OwnRound): readonly [string, string] {
  if (round.state === 'done') return ['You had your turn', 'The go-around goes on.'];
  if (round.state === 'passed') return ['You passed', 'You are asked once more at the end.'];
  if (round.before === 0) return ['You are next', 'Your turn comes now.'];
  return ['Your turn comes', `${round.before} before you`];
}
