import type { BoardVotes } from './board-votes';

/** How many dots: "1 dot", "7 dots". */
export function dotWords(count: number): string {
  return count === 1 ? '1 dot' : `${count} dots`;
}

/** One's own dots on a card. */
export function mineWords(mine: number, budget: number): string {
  if (budget === 1) return mine === 0 ? 'Your dot is not on this card' : 'Your dot is on this card';
  return `${mine === 0 ? 'None' : mine} of your ${budget} dots on this card`;
}

/** What one still has to give. */
export function leftWords(left: number, budget: number): string {
  if (left === 0) return budget === 1 ? 'Your dot is given' : `All ${budget} dots given`;
  return `${left} of ${dotWords(budget)} left`;
}

/** How many have given dots; never who. */
export function votedWords(voted: number, of: number): string {
  return `${voted} of ${of} ${of === 1 ? 'has' : 'have'} voted`;
}

/** What is read out when a vote begins and when it is revealed; empty in between. */
export function voteSentence(votes: BoardVotes): string {
  if (votes.kind === 'none') return '';
  const asked = votes.question === null ? '' : `: ${votes.question}`;
  if (votes.kind === 'revealed') return `The dots are revealed${asked}`;
  const have = votes.canVote ? ` You have ${dotWords(votes.budget)}.` : '';
  return `A dot vote is open${asked}${asked === '' || !/[.?!]$/u.test(asked) ? '.' : ''}${have}`;
}
