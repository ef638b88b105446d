import { describe, expect, it } from 'vitest';
import { foldAll } from '../session/fold';
import { parseJson } from './parse';
import { sessionEvent } from './session-events';

/** Lines as they were written before there were wishes, replies and ways to pass the floor. */
const OLD_LINES = [
  '{"type":"sessionOpened","at":0,"wall":1700000000000,"id":"sabcdefgh","title":"Late trucks","question":"","groups":[{"id":"g1","name":"Staff"}]}',
  '{"type":"personJoined","at":10,"person":"p1","name":"Anna","label":"Anna","group":"g1","via":"device"}',
  '{"type":"personJoined","at":20,"person":"p2","name":"Ben","label":"Ben","group":null,"via":"facilitator"}',
  '{"type":"personChanged","at":25,"person":"p2","name":"Benno","label":"Benno","group":"g1"}',
  '{"type":"handRaised","at":30,"person":"p2"}',
  '{"type":"floorGiven","at":40,"to":"p1","turn":"t1"}',
  '{"type":"floorReleased","at":1040,"why":"released"}',
  '{"type":"floorOffered","at":1050,"to":"p2"}',
  '{"type":"floorGiven","at":1060,"to":"p2","turn":"t2"}',
  '{"type":"turnReassigned","at":1100,"turn":"t2","to":"p1"}',
  '{"type":"floorUndone","at":1200}',
  '{"type":"sessionInterrupted","at":2060}',
  '{"type":"sessionResumed","at":2060,"wall":1700000009000}',
  '{"type":"agreementWritten","at":2100,"text":"One order book."}',
  '{"type":"sessionClosed","at":3000,"wall":1700000010000}',
];

describe('a log from before', () => {
  const events = OLD_LINES.map((line) => {
    const read = parseJson(sessionEvent, line);
    if (!read.ok) throw new Error(`${line}: ${read.reason}`);
    return read.value;
  });

  it('[W6] still opens: what it does not say is as it was then', () => {
    expect(events[1]).toMatchObject({
      role: 'participant',
      leader: false,
      inclusion: null,
      onlyInGroup: false,
    });
    expect(events[4]).toMatchObject({ reply: null });
    expect(events[7]).toMatchObject({ by: 'asked' });
  });

  it('[W6] folds to the session that it was', () => {
    const session = foldAll(events);
    expect(session?.phase).toBe('closed');
    expect(session?.turns.map(({ speakers, from, end }) => [speakers, from, end?.at])).toEqual([
      [['p1'], 40, 1040],
      [['p2'], 1060, 2060],
    ]);
    expect(session?.people.map(({ heard }) => heard.ms)).toEqual([1000, 1000]);
    expect(session?.agreement).toBe('One order book.');
    expect(session?.admission).toBe('open');
    expect(session?.people.map(({ removedAt }) => removedAt)).toEqual([null, null]);
    expect(session?.votes).toEqual([]);
    expect(session?.boardRules).toEqual({ may: 'all', names: 'shown' });
  });
});
