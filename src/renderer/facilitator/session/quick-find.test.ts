import { expect, test } from 'vitest';
import { findPeople } from './quick-find';

const people = ['Hanna', 'Anna', 'Anna 2', 'Björn Ångström', 'Jean-Marie', 'Ben'].map((label) => ({
  label,
}));
const found = (typed: string) => findPeople(people, typed).map((person) => person.label);

test('who begins so comes before who only contains it, each in the order they joined', () => {
  expect(found('anna')).toEqual(['Anna', 'Anna 2', 'Hanna']);
});

test('every word of a name can be typed', () => {
  expect(found('marie')).toEqual(['Jean-Marie']);
  expect(found('ang')).toEqual(['Björn Ångström']);
});

test('case and accents do not matter', () => {
  expect(found('BJO')).toEqual(['Björn Ångström']);
  expect(found('å')).toContain('Anna');
});

test('nothing typed finds everybody; nonsense finds nobody', () => {
  expect(found(' ')).toHaveLength(people.length);
  expect(found('xyz')).toEqual([]);
});
