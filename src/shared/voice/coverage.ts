import type { GroupId } from '../session/ids';
import type { Session } from '../session/session';
import { countedPeople } from './counted';
import { wasHeard } from './unheard';
import { NOTHING_WRITTEN, type Written } from './written';

/** How far an expected group has been heard. */
export type Coverage = 'emptyChair' | 'unheard' | 'inWriting' | 'heard';

export type GroupCoverage = {
  readonly group: GroupId;
  readonly name: string;
  readonly coverage: Coverage;
};

/**
 * [V19] Coverage of the groups that were expected, in the session's order: nobody came; somebody came
 * and was not heard; heard in writing only; heard by voice.
 */
export function coverage(
  session: Session,
  written: Written = NOTHING_WRITTEN,
): readonly GroupCoverage[] {
  const people = countedPeople(session);
  return session.groups.map(({ id, name }) => {
    const members = people.filter((person) => person.group === id);
    const heard = members.some((person) => wasHeard(session, person));
    const wrote = members.some((person) => (written.get(person.id) ?? 0) > 0);
    return { group: id, name, coverage: coverageOf(members.length, heard, wrote) };
  });
}

/** From how many came, and whether any of them was heard by voice or in writing. */
export function coverageOf(came: number, heard: boolean, wrote: boolean): Coverage {
  if (came === 0) return 'emptyChair';
  if (heard) return 'heard';
  return wrote ? 'inWriting' : 'unheard';
}
