import type { PersonId } from './ids';
import type { Session } from './session';

/**
 * Characters that would break a line, hide text or turn its direction round. The two joiners stay:
 * Persian names and family emoji are written with them.
 */
const UNPRINTABLE = /(?:(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}])+/gu;
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
 * nobody else in the session is shown as. Labels are compared without regard to case
 * and to joiners, which do not show.
 */
export function labelFor(session: Session, name: string, except: PersonId | null): string {
  const others = session.people.filter((p) => p.id !== except);
  const taken = new Set(others.map((p) => looks(p.label)));
  let label = name;
  for (let n = 2; taken.has(looks(label)); n += 1) label = `${name} ${n}`;
  return label;
}

/** What is the same for two labels that nobody could tell apart. */
function looks(label: string): string {
  return label.replace(/[\u200C\u200D]/gu, '').toLocaleLowerCase('en');
}
