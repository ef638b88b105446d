import { expect, it } from 'vitest';
import { Example } from '../../../shared/session/examples.testkit';
import type { ConsoleContext } from '../session/console-action';
import { CONSOLE_ACTIONS } from '../session/console-actions';
import { matching, paletteRows } from './palette-rows';

it('[K8] a few letters find a command or what can be done for somebody', () => {
  const { session } = Example.with('Anna', 'Zoë Ångström');
  const find = (typed: string) =>
    matching(
      paletteRows(session, () => true),
      typed,
    ).map(({ words }) => words);
  expect(find('give anna')).toEqual(['Give the floor to Anna']);
  expect(find('zoe ang lea')).toEqual(['Zoë Ångström is a leader']);
  expect(find('quiet')).toEqual([
    'Go-around, quietest first',
    'Order of the hands: quietest first',
  ]);
  expect(find('nothing of the kind')).toEqual([]);
});

it('[K8] only what is possible now is offered', () => {
  const example = Example.with('Anna');
  const ids = () => paletteRows(example.session, () => true).map(({ id }) => id);
  expect(ids()).not.toContain('end');
  expect(ids()).not.toContain('park');
  example.ask(1, { type: 'giveFloor', to: 'p1' });
  example.ask(2, { type: 'markMoment', kind: 'digression', words: '' });
  expect(ids()).toEqual(expect.arrayContaining(['end', 'park', 'share-p1']));
});

it('[K30] who may join, and renewing the link, are found by name', () => {
  const example = Example.with('Anna');
  const ids = () => paletteRows(example.session, () => true).map(({ id }) => id);
  expect(ids()).toEqual(
    expect.arrayContaining(['admission-approval', 'admission-closed', 'renew']),
  );
  expect(ids()).not.toContain('admission-open');
  expect(ids()).not.toContain('letAllIn');
  example.ask(1, { type: 'setAdmission', admission: 'approval' });
  expect(ids()).toEqual(expect.arrayContaining(['admission-open', 'letAllIn']));
});

it('[K34] whoever came by a page can be removed and let in again, by name too', () => {
  const example = Example.with('Anna');
  example.ask(1, { type: 'join', name: 'Eve', group: null, via: 'device' });
  const about = () =>
    paletteRows(example.session, () => true).filter(({ id }) => /^re(move|admit)-/u.test(id));
  expect(about().map(({ words }) => words)).toEqual(['Remove Eve from the session']);
  example.ask(2, { type: 'remove', person: 'p2' });
  expect(about().map(({ words }) => words)).toEqual(['Let Eve in again']);
  const asked: unknown[] = [];
  // The row asks about the person and needs nothing else of the console.
  const context = { askAbout: (...what: unknown[]) => asked.push(what) } as unknown;
  about()[0]?.run(context as ConsoleContext);
  expect(asked).toEqual([['readmit', 'p2']]);
});

it('[K9] no key means two things', () => {
  const keys = CONSOLE_ACTIONS.flatMap((action) => action.keys);
  expect(new Set(keys).size).toBe(keys.length);
});
