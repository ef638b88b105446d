import type { NameChoice } from '../../shared/session/name-choice';
import type { UnpackedSession } from './unpack';

const NAMES: Readonly<Record<Exclude<NameChoice, 'shown'>, string>> = {
  shortened: 'People are called by first name and initial, as in the file.',
  groups: 'People are called by their group, as in the file.',
};
const HIDDEN = 'Who is counted only within their group has no name in it, as in the file.';

/** [X102] What a file had not of its session, in sentences for the facilitator; null if it had everything. */
export function leftOut({ session, names }: UnpackedSession): string | null {
  if (names === null) return null;
  const isHidden = session.people.some(({ onlyInGroup, forgotten }) => onlyInGroup && !forgotten);
  const named = names === 'shown' ? (isHidden ? HIDDEN : null) : NAMES[names];
  const said = ['It comes from an export, which has no replay of the board.', named];
  return said.filter((sentence) => sentence !== null).join(' ');
}
