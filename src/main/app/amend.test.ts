import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Hearth } from './hearth';
import { startHearth } from './hearth.testkit';
import { dataFolder } from './live.testkit';

let folder: string;
let remove: () => Promise<void>;
let hearth: Hearth;

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  hearth = await startHearth(folder);
});
afterEach(async () => {
  await hearth.stop();
  await remove();
});

async function closedSession(): Promise<string> {
  await hearth.startSession({ title: 'Round', question: '', groups: ['Staff'] });
  await hearth.command({ type: 'join', name: 'Annabella', group: 'g1', via: 'facilitator' });
  await hearth.command({ type: 'join', name: 'Ben', group: 'g1', via: 'facilitator' });
  await hearth.command({ type: 'giveFloor', to: 'p1' });
  return hearth.closeSession();
}

it('[W10] a closed session is put right, and the answer is the session as it is then', async () => {
  const id = await closedSession();
  const { session } = await hearth.amend(id, { type: 'reassignTurn', turn: 't1', to: 'p2' });
  expect(session.turns[0]?.speakers).toEqual(['p2']);
  expect((await hearth.read(id)).session).toEqual(session);
});

it('[W10] who is forgotten after the session is gone from it', async () => {
  const id = await closedSession();
  const { session } = await hearth.amend(id, { type: 'forget', person: 'p1' });
  expect(JSON.stringify(session)).not.toContain('Annabella');
  expect(JSON.stringify((await hearth.read(id)).session)).not.toContain('Annabella');
});

it('[W10] the running session is put right the same way', async () => {
  const { view } = await hearth.startSession({ title: 'Round', question: '', groups: [] });
  const { id } = view.session;
  const { session } = await hearth.amend(id, { type: 'writeAgreement', text: 'Agreed' });
  expect(session.agreement).toBe('Agreed');
});

it('[W10] a session that is not in the library cannot be put right', async () => {
  const amending = hearth.amend('nosuchsession', { type: 'deleteTurn', turn: 't1' });
  await expect(amending).rejects.toThrow('not in the library');
});
