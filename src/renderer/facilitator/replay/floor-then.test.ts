import { expect, it } from 'vitest';
import type { Command } from '../../../shared/session/commands';
import { decide } from '../../../shared/session/decide';
import { fold } from '../../../shared/session/fold';
import type { Session } from '../../../shared/session/session';
import { floorThen } from './floor-then';

/** A session made by commands, one each minute. */
function held(...commands: readonly Command[]): Session {
  let session: Session | null = null;
  const open = { type: 'openSession', id: 'testsession', title: 'T', question: '' } as const;
  [{ ...open, groups: ['Staff'] }, ...commands].forEach((command, minute) => {
    const decision = decide(
      session,
      command,
      { kind: 'facilitator' },
      { at: minute * 60_000, wall: 0 },
    );
    if (!decision.ok) throw new Error(decision.refusal.message);
    for (const event of decision.events) session = fold(session, event);
  });
  if (session === null) throw new Error('no session');
  return session;
}

const join = (name: string) => ({ type: 'join', name, group: 'g1', via: 'facilitator' }) as const;

it('[K12] it is said who had the floor then, also in silence and in a pause', () => {
  const session = held(
    join('Anna'),
    join('Ben'),
    { type: 'giveFloor', to: 'p1' },
    { type: 'pause' },
    { type: 'passFloorOn' },
    { type: 'giveFloor', to: 'p2' },
    { type: 'releaseFloor' },
  );
  const minute = (n: number) => floorThen(session, n * 60_000 + 1);
  expect([2, 3, 4, 5, 6, 7].map(minute)).toEqual([
    'Nobody had spoken yet',
    'Anna had the floor',
    'A pause',
    'Anna had the floor',
    'Ben had the floor',
    'Nobody had the floor',
  ]);
});

it('[K12] a pause that still lasts is one', () => {
  const session = held(join('Anna'), { type: 'giveFloor', to: 'p1' }, { type: 'pause' });
  expect(floorThen(session, 170_000)).toBe('Anna had the floor');
  expect(floorThen(session, 190_000)).toBe('A pause');
});
