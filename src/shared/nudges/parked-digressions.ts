import { MINUTE, type NudgeRule } from './nudge';
import { counted, sentence } from './words';

const AFTER_MS = 45 * MINUTE;
/** More of a title than this does not fit into a glance. */
const LONGEST_WORDS = 60;

/** [N11] After three quarters of an hour digressions are still parked; the oldest is offered. */
export const parkedDigressions: NudgeRule = ({ session, now }) => {
  const parked = session.branches.filter((branch) => branch.state === 'parked');
  const [oldest] = parked;
  if (now < AFTER_MS || oldest === undefined) return null;
  const words = session.moments.find((moment) => moment.id === oldest.moment)?.words ?? '';
  const short = words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS - 1)}…` : words;
  const title =
    short === '' ? '' : parked.length === 1 ? `: “${short}”` : `, the first of them “${short}”`;
  const verb = parked.length === 1 ? 'is' : 'are';
  return {
    key: `parked:${oldest.id}`,
    about: [],
    sentence: sentence(`${counted(parked.length, 'digression')} ${verb} still parked${title}.`),
    offer: { type: 'takeUpBranch', branch: oldest.id },
  };
};
