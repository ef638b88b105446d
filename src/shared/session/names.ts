import type { PersonId } from './ids';
import type { Session } from './session';

/** Characters that would break a line, hide text or turn its direction round. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;
/** Characters that take no ink though they may stand in a name: fillers, joiners, the empty braille cell. */
const INKLESS = /[\p{Default_Ignorable_Code_Point}\p{M}\u2800\s]+/gu;

/**
 * [P7] One line of text as people will read it: no control or direction characters, single spaces,
 * trimmed. Null if nothing that can be seen is left or it is longer than `maxLength` UTF-16 units.
 */
export function readLine(text: string, maxLength: number): string | null {
  const line = text.normalize('NFC').replace(UNPRINTABLE, ' ').replace(/\s+/gu, ' ').trim();
  const seen = line.replace(INKLESS, '').length > 0;
  return seen && line.length <= maxLength ? line : null;
}

/**
 * [P2] The name as it will be shown: the name itself, or the name with the smallest number from 2 that
 * nobody else in the session is shown as. Labels are compared without regard to case.
 */
export function labelFor(session: Session, name: string, except: PersonId | null): string {
  const taken = new Set(
    session.people.filter((p) => p.id !== except).map((p) => p.label.toLocaleLowerCase('en')),
  );
  let label = name;
  for (let n = 2; taken.has(label.toLocaleLowerCase('en')); n += 1) label = `${name} ${n}`;
  return label;
}
