import { expect, it } from 'vitest';
import type { BackupState } from '../../../shared/protocol/backup';
import { backupWords } from './backup-words';

const FINE: BackupState = {
  folder: '/stick',
  isThere: true,
  kept: 3,
  lacking: 0,
  owedIn: [],
  trouble: null,
};
const said = (change: Partial<BackupState>) => backupWords({ ...FINE, ...change });

it('[D43] a backup folder that is not there is told calmly, with what is made up for', () => {
  expect(said({ isThere: false, lacking: 2 })).toEqual({
    isAmiss: false,
    sentences: [
      'The folder is not there at the moment. As soon as it is back, 2 sessions are copied by themselves.',
    ],
  });
  expect(said({ isThere: false, lacking: 1 }).sentences[0]).toContain('1 session is copied');
});

it('[D43] it is said that all is well, that something is under way, and what the disk refuses', () => {
  expect(said({}).sentences).toEqual(['All 3 closed sessions are copied here.']);
  expect(said({ kept: 0 }).sentences[0]).toContain('The next session');
  expect(said({ lacking: 1 })).toMatchObject({ isAmiss: false });
  expect(said({ trouble: 'The disk is full.' })).toEqual({
    isAmiss: true,
    sentences: ['The disk is full.'],
  });
  expect(said({ folder: null, isThere: false }).isAmiss).toBe(false);
});

it('[D44] copies of what was deleted that cannot be reached are told, each folder by its name', () => {
  const here = said({ isThere: false, owedIn: ['/stick'] });
  expect(here.isAmiss).toBe(true);
  expect(here.sentences.at(-1)).toContain('still in the copies there');
  const elsewhere = said({ owedIn: ['/old', '/older'] });
  expect(elsewhere.isAmiss).toBe(true);
  expect(elsewhere.sentences.at(-1)).toContain('/old and /older');
});
