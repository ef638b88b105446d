import type { NameChoice } from '../session/name-choice';
import { hasWord, takeNames } from '../session/names-in-text';
import type { Person } from '../session/person';
import type { Session } from '../session/session';
import { legibleLine } from './legible';
import { type Called, namingOf } from './naming';

/** Why somebody is called otherwise in the notes. */
export type CalledOtherwise = 'asked' | 'groups' | 'shortened';

/** A name in a text that is not as its person is called in the notes. */
export type NameLeft = {
  /** As it is written in the session, or the part of it that stands in the text. */
  readonly name: string;
  readonly why: CalledOtherwise;
  /** What will stand for it by itself; null if it stays. */
  readonly instead: string | null;
};

/** Looks through a text; `typed` is one in which whole names are replaced later, `set` stands as it will be sent. */
export type FindNames = (text: string, how: 'typed' | 'set') => readonly NameLeft[];

/** Parts of names that are no names. */
const PARTICLES: ReadonlySet<string> = new Set([
  'von',
  'van',
  'der',
  'den',
  'del',
  'dos',
  'bin',
  'ibn',
]);
const FEWEST_LETTERS = 3;
/** Of scripts that set no space between words, so that no name is a word of its own. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * [X105] Finds whoever is not to be called by name in the notes, whole or by a part of it that nobody has who
 * may be named. Whoever was forgotten has no name that could be found.
 */
export function namesFinder({ people }: Session, naming: ReturnType<typeof namingOf>): FindNames {
  const called = people.flatMap((person) => {
    const one = naming.get(person.id);
    return one === undefined || person.forgotten ? [] : [{ person, called: one }];
  });
  const all = called.flatMap(({ person }) => [person.name, person.label]);
  const others = called.filter((one) => one.called.how !== 'kept');
  const spared = new Set(
    called.flatMap((one) => (one.called.how === 'kept' ? partsOf(one.person.name) : [])),
  );
  return (text, how) => {
    const { found, rest } = takeNames(text, all);
    return others.flatMap(({ person, called: { label, how: as } }): readonly NameLeft[] => {
      const why = whyOf(person, as);
      const whole = [person.label, person.name].find((name) => found.has(name));
      if (whole !== undefined && how === 'set') return [{ name: whole, why, instead: null }];
      const part = leftOf(person, as).find((one) => !spared.has(one) && stands(rest, one));
      if (part !== undefined) return [{ name: part, why, instead: null }];
      // Who called all of them otherwise knows it; that somebody asked for it may be forgotten.
      return whole !== undefined && why === 'asked' ? [{ name: whole, why, instead: label }] : [];
    });
  };
}

/** The same for a session under a choice of names. */
export function namesIn(session: Session, choice: NameChoice): FindNames {
  return namesFinder(session, namingOf(session, choice));
}

function whyOf(person: Person, how: Called['how']): CalledOtherwise {
  if (how === 'shortened') return 'shortened';
  return person.onlyInGroup ? 'asked' : 'groups';
}

/** What may not be left of a name; of a shortened one the first stays. */
function leftOf({ name }: Person, how: Called['how']): readonly string[] {
  const parts = partsOf(name);
  const unspaced = UNSPACED.test(name) ? [name] : [];
  return [...unspaced, ...(how === 'shortened' ? parts.slice(1) : parts)];
}

function partsOf(name: string): readonly string[] {
  return legibleLine(name)
    .split(' ')
    .filter((part) => [...part].length >= FEWEST_LETTERS && !PARTICLES.has(part));
}

function stands(text: string, name: string): boolean {
  return UNSPACED.test(name) ? text.includes(name) : hasWord(text, name);
}
