import { expect, test } from 'vitest';
import { BRIDGE_CALLS, BRIDGE_NOTICES } from '../../../shared/protocol/bridge';
import {
  COFACILITATOR_CALLS,
  COFACILITATOR_NOTICES,
  cofacilitatorCapabilities,
} from '../../../shared/protocol/cofacilitator-table';
import { Example } from '../example.testkit';
import { paletteRows } from '../palette/palette-rows';
import { offeredActions } from '../session/console-actions';
import { mayOf } from './capabilities';

const theirs = mayOf(cofacilitatorCapabilities());
const all = mayOf('all');

test('[K36] a co-facilitator’s console offers what the host does for it, and nothing else', () => {
  const left = offeredActions(all).filter((action) => !offeredActions(theirs).includes(action));
  expect(left.map(({ id }) => id)).toEqual([
    'speakMyself',
    'admission-open',
    'admission-approval',
    'admission-closed',
    'letAllIn',
    'renew',
    'cofacilitators',
    'roomCheck',
    'stage',
    'settings',
    'close',
  ]);
  const { session } = Example.with('Anna');
  const words = paletteRows(session, theirs).map(({ id }) => id);
  expect(words).toContain('give-p1');
  expect(words).not.toContain('close');
  expect(words).not.toContain('quiet-p1');
  expect(paletteRows(session, all).map(({ id }) => id)).toContain('quiet-p1');
});

test('[K36] capabilities are named by both tables', () => {
  expect(theirs('session:command')).toBe(true);
  expect(theirs('giveFloor')).toBe(true);
  for (const name of ['forget', 'session:close', 'library:read', 'cofacilitators:make'] as const) {
    expect(theirs(name)).toBe(false);
    expect(all(name)).toBe(true);
  }
});

test('every channel has one name on the bridge, by which a page calls or hears', () => {
  const sorted = (names: readonly string[]) => [...names].sort();
  expect(sorted(Object.values(BRIDGE_CALLS))).toEqual(sorted(Object.keys(COFACILITATOR_CALLS)));
  expect(sorted(Object.values(BRIDGE_NOTICES))).toEqual(sorted(Object.keys(COFACILITATOR_NOTICES)));
});
