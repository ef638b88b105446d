import { describe, expect, it } from 'vitest';
import type { NameChoice } from '../session/name-choice';
import { namesIn } from './names-left';
import { join, sessionOf } from './notes.testkit';

const ASKED = ['Ben Ode', 'Mia van der Berg', '李娜'];

function session(...more: readonly string[]) {
  const names = ['Anna Berg', 'Ben Ode', 'Benno Silva', 'Mia van der Berg', ...more];
  return sessionOf(
    ['Employees', 'Customers'],
    names.map((name) => {
      return [0, { ...join(name, 'g2'), onlyInGroup: ASKED.includes(name) }] as const;
    }),
  );
}

function found(text: string, choice: NameChoice = 'shown', how: 'typed' | 'set' = 'set') {
  return namesIn(session(), choice)(text, how).map(({ name, why }) => `${name}: ${why}`);
}

describe('a name that the notes do not say', () => {
  it('[X105] is found whole, in whatever case, and by its parts', () => {
    expect(found('Asked by BEN  ODE.')).toEqual(['Ben Ode: asked']);
    expect(found('Ben’s idea, and Anna Berg’s')).toEqual(['Ben: asked']);
    expect(found('Bens Idee')).toEqual(['Ben: asked']);
    expect(found('ODE')).toEqual(['Ode: asked']);
    expect(found('Anna Berg and Benno bend the ode')).toEqual([]);
  });

  it('[X105] is no name that somebody has who may be named', () => {
    const find = namesIn(session('Ben Adams'), 'shown');
    expect(find('Ben and Berg', 'set').map(({ name }) => name)).toEqual([]);
    expect(find('Ode, Mia and der', 'set').map(({ name }) => name)).toEqual(['Ode', 'Mia']);
    expect(find('Ben Adams', 'set')).toEqual([]);
  });

  it('[X105] is everybody’s where groups stand for names, and all but the first where they are shortened', () => {
    expect(found('Anna and Silva', 'groups')).toEqual(['Anna: groups', 'Silva: groups']);
    expect(found('Anna and Silva', 'shortened')).toEqual(['Silva: shortened']);
    expect(found('Anna Berg', 'shortened', 'typed')).toEqual([]);
  });

  it('[X105] is told with what will stand for it while it is typed, if it was asked for', () => {
    const find = namesIn(session(), 'shown');
    expect(find('Ben Ode will', 'typed')).toEqual([
      { name: 'Ben Ode', why: 'asked', instead: 'One of Customers' },
    ]);
    expect(find('Ben Ode will, Ben said', 'typed')).toEqual([
      { name: 'Ben', why: 'asked', instead: null },
    ]);
    expect(namesIn(session(), 'groups')('Anna Berg', 'typed')).toEqual([]);
  });

  it('[X105] is found in scripts that set no space between words', () => {
    const find = namesIn(session('李娜'), 'shown');
    expect(find('我们问李娜说', 'set').map(({ name }) => name)).toEqual(['李娜']);
  });
});
