import type { PutBackCount, PutBackReport } from '../../../shared/protocol/put-back';
import type { PersonId } from '../../../shared/session/ids';

/** As many people are named. */
const MOST_NAMED = 2;

const RULES: Record<PutBackReport['rule'], string> = {
  read: 'the board is read only',
  cards: 'only cards may be changed',
  locked: 'you hold that in place',
  lock: 'only you hold things in place',
  name: 'nobody acts for somebody else',
  shape: 'this app writes no such thing',
  full: 'the board is full',
};

/** [B96] One line about all that was put back so far, those who caused most of it first. */
export function putBackLine(
  { people, rule }: PutBackReport,
  labelOf: (person: PersonId) => string,
): string {
  const count = people.reduce((sum, { own, passedOn }) => sum + own + passedOn, 0);
  const put = count === 1 ? '1 change on the board was' : `${count} changes on the board were`;
  const named = people.slice(0, MOST_NAMED).map((one) => whose(one, labelOf));
  const others = people.length - named.length;
  if (others > 0) named.push(others === 1 ? 'one more page' : `${others} more pages`);
  const who =
    named.length === 1 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
  return `${put} put back (${RULES[rule]}): ${who}.`;
}

/** A page that passes something on need not have done it. */
function whose(
  { person, own, passedOn }: PutBackCount,
  labelOf: (person: PersonId) => string,
): string {
  if (person === null) return 'a page that is not known';
  return own >= passedOn ? `${labelOf(person)}’s page` : `by way of ${labelOf(person)}’s page`;
}
