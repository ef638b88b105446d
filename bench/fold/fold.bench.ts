import { bench, describe } from 'vitest';
import { fold, foldAll } from '../../src/shared/session/fold';
import { longSession } from '../../src/shared/voice/long-session.testkit';

// Sixty people and eight hours. The peer is what reading the same log from JSON costs: a fold that
// takes no longer than that is never what one waits for.
const { log } = longSession();
const text = JSON.stringify(log);
const open = foldAll(log.slice(0, -1));
const raised = { type: 'handRaised', at: open?.lastAt ?? 0, person: 'p1', reply: null } as const;
const given = { type: 'floorGiven', at: open?.lastAt ?? 0, to: 'p1', turn: 't99999' } as const;

describe(`a session of 60 people and 8 hours, ${log.length} events`, () => {
  bench('fold the whole log', () => {
    foldAll(log);
  });
  bench('peer: read the same log from JSON', () => {
    JSON.parse(text);
  });
});

describe('one more event in the eighth hour', () => {
  bench('a raised hand', () => {
    fold(open, raised);
  });
  bench('the floor given', () => {
    fold(open, given);
  });
});
