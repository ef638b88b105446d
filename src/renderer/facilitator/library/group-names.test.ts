import { expect, test } from 'vitest';
import { addGroup, removeGroup, renameGroup } from './group-names';

test('a group is added at the end, trimmed', () => {
  expect(addGroup(['Staff'], '  Customers ')).toEqual({ ok: true, groups: ['Staff', 'Customers'] });
});

test('two groups cannot have the same name, whatever their case', () => {
  expect(addGroup(['Staff'], 'staff').ok).toBe(false);
  expect(renameGroup(['Staff', 'Partners'], 1, 'STAFF').ok).toBe(false);
});

test('a group may be renamed to itself in another case', () => {
  expect(renameGroup(['staff'], 0, 'Staff')).toEqual({ ok: true, groups: ['Staff'] });
});

test('renaming to nothing takes the group away', () => {
  expect(renameGroup(['Staff', 'Partners'], 0, ' ')).toEqual({ ok: true, groups: ['Partners'] });
  expect(removeGroup(['Staff', 'Partners'], 1)).toEqual(['Staff']);
});

test('adding nothing changes nothing; a thirteenth group is refused in words', () => {
  expect(addGroup(['Staff'], ' ')).toEqual({ ok: true, groups: ['Staff'] });
  const full = Array.from({ length: 12 }, (_, n) => `Group ${n}`);
  expect(addGroup(full, 'One more')).toMatchObject({ ok: false });
});
